import type { CSSProperties } from 'react';
import { useMessages } from '../../i18n/useMessages';
import type { SampleLine } from '../../ipc/generated/SampleLine';
import type { SamplePage } from '../../ipc/generated/SamplePage';
import type { SampleRun } from '../../ipc/generated/SampleRun';
import styles from './Sample.module.css';

const mm = (length: number) => `${length}mm`;
const pt = (length: number) => `${length}pt`;

/** A sheet of paper in the profile's figures, smaller than it is printed. */
export function Sample({ page }: { page: SamplePage }) {
  const t = useMessages().profiles;
  const sheet: CSSProperties = {
    width: mm(page.width),
    minHeight: mm(page.height),
    padding: [page.top, page.right, page.bottom, page.left].map(mm).join(' '),
  };
  return (
    <figure className={styles.sheet} style={sheet} aria-label={t.sample} lang="zh-CN">
      {page.blocks.map((block, at) =>
        block.type === 'line' ? (
          <Line key={at} line={block.line} />
        ) : (
          <table key={at} className={styles.table}>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, at) => (
                    <td key={at}>
                      <Line line={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
      <div className={styles.imprint}>
        {page.imprint.map((line, at) => (
          <Line key={at} line={line} />
        ))}
      </div>
      <div
        className={styles.number}
        style={{ left: mm(page.left), right: mm(page.right), bottom: mm(page.bottom - 7) }}
      >
        <Line line={page.number} />
      </div>
    </figure>
  );
}

function Line({ line }: { line: SampleLine }) {
  const { rule, align } = line;
  const style: CSSProperties = {
    minHeight: pt(line.line),
    marginTop: pt(line.before),
    marginBottom: pt(line.after),
    paddingLeft: mm(line.left),
    paddingRight: mm(line.right),
    textIndent: mm(line.first),
    fontSize: pt(line.size),
    lineHeight: pt(line.line),
    letterSpacing: pt(line.letter_spacing),
    color: line.color,
    textAlign: align === 'distribute' ? 'justify' : align,
    textAlignLast: align === 'distribute' ? 'justify' : 'auto',
    ...(rule && { borderBottom: `${pt(rule.width)} solid ${rule.color}`, paddingBottom: pt(rule.gap) }),
  };
  const [left, right] = atTab(line.runs);
  return (
    <p className={right.length > 0 ? styles.parted : styles.line} style={style} data-role={line.role}>
      <span>{left.map(shownRun)}</span>
      {right.length > 0 && <span>{right.map(shownRun)}</span>}
    </p>
  );
}

function shownRun({ text, families, bold }: SampleRun, at: number) {
  const fontFamily = [...families.map((name) => `"${name}"`), 'serif'].join(', ');
  return (
    <span key={at} style={{ fontFamily, fontWeight: bold ? 700 : 400 }}>
      {text}
    </span>
  );
}

/** What stands at the left of a line's tab, and at its right. */
function atTab(runs: readonly SampleRun[]): [SampleRun[], SampleRun[]] {
  const at = runs.findIndex(({ text }) => text.includes('\t'));
  const run = runs[at];
  if (!run) return [[...runs], []];
  const [before = '', after = ''] = run.text.split('\t');
  return [
    [...runs.slice(0, at), { ...run, text: before }],
    [{ ...run, text: after }, ...runs.slice(at + 1)],
  ];
}
