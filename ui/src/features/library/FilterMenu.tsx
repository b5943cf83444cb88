import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { FilterFilled, FilterRegular } from '@fluentui/react-icons/svg/filter';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { filterBy } from './shelfStore';
import { choicesIn, type Facets, type LibraryFilter } from './shelves';

/** Chooses kinds, years and tags, and whether the archive is shown. */
export function FilterMenu({ facets, filter }: { facets: Facets; filter: LibraryFilter }) {
  const t = useMessages().library;
  const checked = {
    kinds: [...filter.kinds],
    years: filter.years.map(String),
    tags: [...filter.tags],
    archived: filter.archived ? ['archived'] : [],
  };
  const groups = [
    { name: 'kinds', title: t.kinds, items: facets.kinds },
    { name: 'years', title: t.years, items: facets.years.map(String) },
    { name: 'tags', title: t.tags, items: facets.tags },
  ].filter(({ items }) => items.length > 0);
  const handleChange = (name: string, items: string[]) => {
    if (name === 'years') filterBy({ ...filter, years: items.map(Number) });
    else if (name === 'archived') filterBy({ ...filter, archived: items.length > 0 });
    else filterBy({ ...filter, [name]: items });
  };
  return (
    <Menu
      positioning="below-end"
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems }) => handleChange(name, checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t.filterBy} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={choicesIn(filter) > 0 ? <FilterFilled /> : <FilterRegular />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {groups.map(({ name, title, items }) => (
            <MenuGroup key={name}>
              <MenuGroupHeader>{title}</MenuGroupHeader>
              {items.map((item) => (
                <MenuItemCheckbox key={item} name={name} value={item}>
                  {name === 'years' ? fill(t.year, { year: item }) : item}
                </MenuItemCheckbox>
              ))}
              <MenuDivider />
            </MenuGroup>
          ))}
          <MenuItemCheckbox name="archived" value="archived" disabled={!facets.archive && !filter.archived}>
            {t.archive}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
