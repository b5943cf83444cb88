import { Button } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { Messages } from '../../i18n/zh-CN';
import type { FieldView } from '../../ipc/generated/FieldView';
import styles from './Fields.module.css';
import words from './Words.module.css';

/** What differs around the text: elements, numbering scheme, format profile, variables. */
export function Fields({ fields, onRestore }: { fields: FieldView[]; onRestore: (() => void) | null }) {
  const t = useMessages();
  return (
    <section className={styles.fields} aria-label={t.elements.label}>
      <dl className={styles.list}>
        {fields.map(({ field, pieces }) => (
          <div key={field} className={styles.field}>
            <dt>{fieldName(field, t)}</dt>
            <dd>
              {pieces.map(({ manner, text }, at) => {
                if (manner === 'inserted')
                  return (
                    <ins key={at} className={words.came}>
                      {text}
                    </ins>
                  );
                if (manner === 'removed')
                  return (
                    <del key={at} className={words.went}>
                      {text}
                    </del>
                  );
                return text;
              })}
            </dd>
          </div>
        ))}
      </dl>
      {onRestore && (
        <Button size="small" onClick={onRestore}>
          {t.versions.restoreFields}
        </Button>
      )}
    </section>
  );
}

function fieldName(field: string, { versions }: Messages): string {
  const names: Record<string, string> = versions.fields;
  return names[field] ?? field;
}
