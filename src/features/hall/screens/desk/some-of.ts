/** That something of a group is ticked. `required` would say so of the group itself, which readers do not allow there. */
export function someOf(missing: string) {
  return {
    validator: (_: unknown, ticked?: readonly unknown[]) => (ticked?.length ? Promise.resolve() : Promise.reject(new Error(missing))),
  };
}
