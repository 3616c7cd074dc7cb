/** Kinds of units that are an organisation of society: no office of the state and no firm. */
export const societies = ['association', 'culture', 'charity', 'professional'] as const;
