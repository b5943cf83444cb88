/** What branches are dragged as. WebKit on Linux lets nothing be dropped that carries no data; nothing else takes this. */
export const BRANCHES = 'application/x-gangmu-branch';

/** Whether branches are dragged; which, is told when they are let go. */
export function carriesBranches(data: DataTransfer | null): boolean {
  return data?.types.includes(BRANCHES) ?? false;
}

/** The ids of the dragged branches. */
export function branchesOf(data: DataTransfer): string[] {
  return data.getData(BRANCHES).split(' ').filter(Boolean);
}
