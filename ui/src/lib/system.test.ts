import { expect, it } from 'vitest';
import { systemOf } from './system';

it.each([
  ['MacIntel', 'mac'],
  ['Win32', 'windows'],
  ['Linux x86_64', 'linux'],
])('%s is %s', (platform, system) => {
  expect(systemOf(platform)).toBe(system);
});
