export const kinNames: Readonly<Record<string, string>> = {
  child: 'Child',
  spouse: 'Spouse',
  parent: 'Parent',
  sibling: 'Brother or sister',
  relative: 'Relative',
  neighbour: 'Neighbour',
};
