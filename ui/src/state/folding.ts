import { documentStore } from './document';

/** Folds branches or unfolds them; in the tree and in the text it is the same. */
export function fold(ids: Iterable<string>, folded: boolean): void {
  documentStore.setState((state) => {
    const next = new Set(state.folded);
    for (const id of ids) {
      if (folded) next.add(id);
      else next.delete(id);
    }
    return { folded: next };
  });
}

/** Folds exactly these branches. */
export function foldOnly(ids: Iterable<string>): void {
  documentStore.setState({ folded: new Set(ids) });
}

/** Shows the branch of a heading alone; null shows the whole text. */
export function showAlone(alone: string | null): void {
  documentStore.setState({ alone });
}
