/** The address of another database of the same server, as another user where one is named. */
export function urlOf(superUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(superUrl);
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
}
