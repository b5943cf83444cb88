/** The item at an index that the caller knows to be in the list. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`invariant: ${index} is in a list of ${list.length}`);
  return item;
}
