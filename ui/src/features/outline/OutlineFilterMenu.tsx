import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
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
import { NOBODY, type OutlineFilter } from './treeData';

interface OutlineFilterMenuProps extends Pick<OutlineFilter, 'unit' | 'memo'> {
  onChange: (filter: Partial<OutlineFilter>) => void;
}

/** What a radio of the menu stands for; a unit's name may be anything but these. */
const [ANY, NONE] = ['*', '-'];

/** Keeps the tree to what one unit has to do, or nobody has, and to what has a memo. */
export function OutlineFilterMenu({ unit, memo, onChange }: OutlineFilterMenuProps) {
  const t = useMessages().outline;
  const outline = useStore(documentStore, (state) => state.outline);
  const units = [...new Set(outline.flatMap((entry) => entry.units))];
  const checked = unit === null ? ANY : unit === NOBODY ? NONE : unit;
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ unit: [checked], memo: memo ? ['memo'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems: [item] }) => {
        if (name === 'memo') onChange({ memo: item !== undefined });
        else onChange({ unit: item === ANY || item === undefined ? null : item === NONE ? NOBODY : item });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t.filterBy} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={unit === null && !memo ? <FilterRegular /> : <FilterFilled />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.units}>
          <MenuItemCheckbox name="memo" value="memo">
            {t.withMemo}
          </MenuItemCheckbox>
          <MenuDivider />
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
