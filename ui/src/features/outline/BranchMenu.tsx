import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { ActionId } from '../../i18n/zh-CN';
import { documentStore } from '../../state/document';
import { showAlone } from '../../state/folding';
import { openDialog } from '../../state/window';
import { copyRows, cutRows } from './clipboard';

interface BranchMenuProps {
  /** The headings that it is about, in any order. */
  ids: readonly string[];
  /** Where on the screen it was asked for. */
  at: { x: number; y: number };
  onClose: () => void;
}

/** What can be done with branches of the tree. */
export function BranchMenu({ ids, at, onClose }: BranchMenuProps) {
  const t = useMessages();
  const [only] = ids;
  const editing = (id: ActionId) => (
    <MenuItem key={id} onClick={() => documentStore.getState().editor?.runAt(ids, id)}>
      {t.actions[id]}
    </MenuItem>
  );
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
      positioning={{
        target: { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) },
        position: 'below',
        align: 'start',
      }}
    >
      <MenuPopover>
        <MenuList>
          {(['outline.promote', 'outline.demote', 'outline.up', 'outline.down'] as const).map(editing)}
          <MenuDivider />
          <MenuItem onClick={() => cutRows(ids)}>{t.outline.cut}</MenuItem>
          <MenuItem onClick={() => copyRows(ids)}>{t.outline.copy}</MenuItem>
          {editing('branch.duplicate')}
          {editing('branch.delete')}
          {ids.length === 1 && only !== undefined && (
            <>
              <MenuDivider />
              <MenuItem onClick={() => showAlone(only)}>{t.actions['branch.alone']}</MenuItem>
              <MenuItem onClick={() => openDialog({ kind: 'duties', node: only })}>
                {t.actions['duty.edit']}
              </MenuItem>
              <MenuItem onClick={() => openDialog({ kind: 'memo', node: only })}>
                {t.actions['memo.edit']}
              </MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
