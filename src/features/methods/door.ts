/**
 * Catalogues whose services residents do not ask for by themselves: only who holds the post blows a whistle, only departments entrust; what a window takes is
 * handed in through the hall, under one number.
 */
export const notAsked = ['whistle', 'entrusted', 'hall', 'hall-private'];

/** Catalogues whose methods nobody begins at 「发起」: whistles, what departments entrust, what meetings decide and what is passed to the branch have doors of their own. */
export const ownDoors = ['whistle', 'entrusted', 'resolution', 'branch'];
