import type { Node } from 'prosemirror-model';
import { attrsOf } from './schema';

/**
 * The memos (备忘) of the blocks that were copied last, by their ids. They are no part of what stands on the clipboard, for
 * other programs read that; the windows of this one tell each other.
 */
let copied: ReadonlyMap<string, string> = new Map();

const windows = new BroadcastChannel('gangmu.copied-memos');
windows.addEventListener('message', ({ data }: MessageEvent<ReadonlyMap<string, string>>) => {
  copied = data;
});

/** Notes the memos of blocks that are being copied. */
export function noteMemos(blocks: readonly Node[]): void {
  copied = new Map(
    blocks.flatMap((node) => {
      const { id, memo = '' } = attrsOf(node) as Partial<ReturnType<typeof attrsOf>>;
      return id !== undefined && memo !== '' ? [[id, memo] as const] : [];
    }),
  );
  windows.postMessage(copied);
}

/** The memo of a copied block; empty for none. */
export function copiedMemo(id: string): string {
  return copied.get(id) ?? '';
}
