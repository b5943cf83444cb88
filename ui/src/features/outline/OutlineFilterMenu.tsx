import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { FilterFilled, FilterRegular } from '@fluentui/react-icons/svg/filter';
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/useMessages';
import { documentStore } from '../../state/document';
import styles from './OutlineTree.module.css';
import { NOBODY } from './treeData';

interface OutlineFilterMenuProps {
  unit: string | null;
  onChange: (unit: string | null) => void;
}

/** What a radio of the menu stands for; a unit's name may be anything but these. */
const [ANY, NONE] = ['*', '-'];

/** Keeps the tree to what one unit has to do, or to what nobody has. */
export function OutlineFilterMenu({ unit, onChange }: OutlineFilterMenuProps) {
  const t = useMessages().outline;
  const outline = useStore(documentStore, (state) => state.outline);
  const units = [...new Set(outline.flatMap((entry) => entry.units))];
  const checked = unit === null ? ANY : unit === NOBODY ? NONE : unit;
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ unit: [checked] }}
      onCheckedValueChange={(_, { checkedItems: [item] }) =>
        onChange(item === ANY || item === undefined ? null : item === NONE ? NOBODY : item)
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t.filterBy} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={unit === null ? <FilterRegular /> : <FilterFilled />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.units}>
          <MenuItemRadio name="unit" value={ANY}>
            {t.all}
          </MenuItemRadio>
          <MenuItemRadio name="unit" value={NONE}>
            {t.nobody}
          </MenuItemRadio>
          {units.length > 0 && (
            <MenuGroup>
              <MenuGroupHeader>{t.byUnit}</MenuGroupHeader>
              {units.map((name) => (
                <MenuItemRadio key={name} name="unit" value={name}>
                  {name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
