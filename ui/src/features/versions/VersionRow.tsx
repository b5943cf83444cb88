import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { fill } from '../../i18n/fill';
import { clockText } from '../../i18n/timeText';
import { useMessages } from '../../i18n/useMessages';
import { versionName } from '../../i18n/versionName';
import type { VersionView } from '../../ipc/generated/VersionView';
import { attempt } from '../../state/attempt';
import { openDialog } from '../../state/window';
import { compareVersion, forgetVersion, restoreVersion } from './actions';
import styles from './VersionRow.module.css';
import { countsText } from './words';

/** A version in the timeline: a click compares it with what stands now; the menu does the rest. */
export function VersionRow({ version }: { version: VersionView }) {
  const t = useMessages().versions;
  const [menuOpen, setMenuOpen] = useState(false);
  const { revision, kind } = version;
  const name = versionName(version, t);
  const counts = countsText(version.counts, t);
  const named = kind === 'named';
  return (
    <li
      className={mergeClasses(styles.row, named && styles.named)}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuOpen(true);
      }}
    >
      <button type="button" className={styles.open} onClick={() => attempt(() => compareVersion(revision))}>
        <span className={styles.name}>{name}</span>
        <span className={styles.meta}>
          {[clockText(version.at_ms), counts].filter((words) => words !== '').join(' · ')}
        </span>
      </button>
      <Menu open={menuOpen} onOpenChange={(_, { open }) => setMenuOpen(open)} positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            className={styles.more}
            icon={<MoreHorizontalRegular />}
            aria-label={fill(t.menu, { name })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => attempt(() => compareVersion(revision))}>{t.compareNow}</MenuItem>
            <MenuItem onClick={() => attempt(() => compareVersion(revision, true))}>{t.look}</MenuItem>
            <MenuItem onClick={() => attempt(() => restoreVersion(revision, { type: 'plan' }))}>
              {t.restoreAll}
            </MenuItem>
            <MenuDivider />
            <MenuItem onClick={() => openDialog({ kind: 'name-version', revision })}>
              {named ? t.rename : t.giveName}
            </MenuItem>
            {kind !== 'created' && (
              <MenuItem onClick={() => attempt(() => forgetVersion(revision))}>{t.forget}</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}
