import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const src = './src';
const features = readdirSync(`${import.meta.dirname}/src/features`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** The layers, lowest first: main → app → features → (components, state, ipc, i18n, lib). */
const low = ['components', 'state', 'ipc', 'i18n', 'lib'].map((name) => `${src}/${name}`);

/** What the oldest web view that the program runs in (macOS 12.3, Safari 15.4) does not know, and no build translates. */
const tooNew = [
  {
    selector:
      'MemberExpression > Identifier.property[name=/^(toSorted|toSpliced|toReversed|groupBy|withResolvers)$/]',
    message: 'Safari 15.4 has no such method.',
  },
  {
    selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
    message: 'Safari 15.4 refuses a whole file with a lookbehind in it.',
  },
];

/** What may not be imported from where. */
const zones = [
  { target: low, from: [`${src}/app`, `${src}/features`, `${src}/main.ts`] },
  { target: `${src}/lib`, from: [`${src}/components`, `${src}/state`] },
  { target: `${src}/ipc`, from: [`${src}/components`, `${src}/state`] },
  { target: `${src}/features`, from: [`${src}/app`, `${src}/main.ts`] },
  { target: `${src}/app`, from: `${src}/main.ts` },
  ...features.map((name) => ({
    target: `${src}/features/${name}`,
    from: `${src}/features`,
    except: [`./${name}`],
    message: 'A feature does not import another: they meet in state, ipc and app/actions.ts.',
  })),
];

export default tseslint.config(
  { ignores: ['dist', 'src/ipc/generated'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  importX.flatConfigs.recommended,
  importX.flatConfigs.typescript,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/order': [
        'error',
        { alphabetize: { order: 'asc', caseInsensitive: true }, 'newlines-between': 'never' },
      ],
      'import-x/no-named-as-default-member': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Stores and hosts are plain objects of functions; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'no-restricted-syntax': ['error', ...tooNew],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/i18n/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['*.config.{js,ts}'],
    rules: { 'import-x/no-default-export': 'off', 'import-x/no-unresolved': 'off' },
  },
  { files: ['*.config.js'], extends: [tseslint.configs.disableTypeChecked] },
);
