import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { LineReview } from '../../ipc/generated/LineReview';
import { attempt } from '../../state/attempt';
import { select, wish } from './reviewStore';

/** Parts a paragraph again before one of the lines that were rejoined to it. */
export function PartMenu({ line: { joined }, working }: { line: LineReview; working: boolean }) {
  const t = useMessages().review;
  if (joined.length === 0) return null;
  const partAt = async (line: number) => {
    await wish([line], { as: 'kept' });
    select(line, null);
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" disabledFocusable={working}>
          {t.part}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {joined.map(({ line, text }) => (
            <MenuItem key={line} onClick={() => attempt(() => partAt(line))}>
              {fill(t.partAt, { line, text: beginning(text) })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const beginning = (text: string) => (text.length > 16 ? `${text.slice(0, 15)}…` : text);
