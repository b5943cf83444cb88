import { Link } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { BookOpenLightbulbRegular } from '@fluentui/react-icons/svg/book-open-lightbulb';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import type { ReactNode } from 'react';
import { useTimeText } from '../../i18n/time';
import { useMessages } from '../../i18n/useMessages';
import { useLibrary } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { openDialog, showSidebar } from '../../state/window';
import { startActions } from './actions';
import styles from './StartPage.module.css';

/** How many recent plans are offered. */
const RECENT = 6;

/** Shown while no plan is open: three doors, and the plans of late. */
export function StartPage() {
  const t = useMessages();
  const { data: plans = [] } = useLibrary(false);
  const timeText = useTimeText();
  const sample = startActions.find((action) => action.id === 'plan.sample');

  return (
    <div className={styles.page}>
      <h1 className={styles.greeting}>{t.start.greeting}</h1>
      <p className={styles.motto}>{t.start.motto}</p>
      <div className={styles.doors}>
        <Door
          icon={<DocumentAddRegular />}
          title={t.start.template}
          hint={t.start.templateHint}
          onClick={() => openDialog({ kind: 'new' })}
        />
        <Door
          icon={<ArrowImportRegular />}
          title={t.start.import}
          hint={t.start.importHint}
          onClick={() => openDialog({ kind: 'import', text: '' })}
        />
        <Door
          icon={<BookOpenLightbulbRegular />}
          title={t.start.sample}
          hint={t.start.sampleHint}
          onClick={() => attempt(() => sample?.run())}
        />
      </div>
      <p className={styles.drop}>{t.start.drop}</p>
      {plans.length > 0 && (
        <section aria-labelledby="recent" className={styles.recent}>
          <header className={styles.recentHead}>
            <h2 id="recent">{t.start.recent}</h2>
            {plans.length > RECENT && <Link onClick={() => showSidebar('library')}>{t.start.seeAll}</Link>}
          </header>
          <ul>
            {plans.slice(0, RECENT).map((plan) => (
              <li key={plan.id}>
                <button
                  type="button"
                  className={styles.plan}
                  onClick={() => attempt(() => documentStore.open(plan.id))}
                >
                  <span className={styles.planTitle}>{plan.title || t.app.untitled}</span>
                  <span className={styles.planKind}>{plan.kind_name}</span>
                  <span className={styles.planTime}>{timeText(plan.updated_ms)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface DoorProps {
  icon: ReactNode;
  title: string;
  hint: string;
  onClick: () => void;
}

function Door({ icon, title, hint, onClick }: DoorProps) {
  return (
    <button type="button" className={styles.door} onClick={onClick}>
      <span className={styles.doorIcon} aria-hidden>
        {icon}
      </span>
      <span className={styles.doorTitle}>{title}</span>
      <span className={styles.doorHint}>{hint}</span>
    </button>
  );
}
