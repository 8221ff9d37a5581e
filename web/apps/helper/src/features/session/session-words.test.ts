// @vitest-environment jsdom
import type { Quality } from '@tandem/core';
import { showLanguage } from '@tandem/i18n';
import { active, vera } from '@tandem/ui/testing';
import { beforeAll, expect, test, vi } from 'vitest';

import { overlayOf } from './overlay-model.ts';
import { qualityDetails, qualityLevel } from './quality-text.ts';
import { ToolbarVisibility } from './toolbar-visibility.ts';

beforeAll(() => showLanguage('en'));

test('the most serious reason lies over the picture', () => {
  const worst = active(vera, { link: 'reconnecting', captureEnded: true, pausedBy: ['helper'] });
  expect(overlayOf(worst, true)?.title).toBe('Reconnecting to Vera…');
  expect(overlayOf({ ...worst, link: 'connected' }, true)?.title).toContain('stopped sharing');
  const both = active(vera, { pausedBy: ['helper', 'sharer'] });
  expect(overlayOf(both, true)?.title).toBe('You and Vera paused the session');
  expect(overlayOf(active(), true)).toBeNull();
});

test('quality in one word and in figures', () => {
  const quality: Quality = {
    roundTripMs: 38.4,
    width: 1920,
    height: 1080,
    framesPerSecond: 23.9,
    path: 'relayed',
  };
  expect(qualityDetails(quality)).toEqual([
    '38 ms',
    '\u20661920 × 1080\u2069',
    '24 fps',
    'relayed',
  ]);
  expect(
    [null, 149, 150, 400].map((roundTripMs) => qualityLevel({ ...quality, roundTripMs })),
  ).toEqual(['good', 'good', 'fair', 'poor']);
});

test('the toolbar hides after three seconds without pointer and focus, and comes back', () => {
  vi.useFakeTimers();
  const toolbar = new ToolbarVisibility();
  toolbar.show();
  vi.advanceTimersByTime(3000);
  expect(toolbar.get()).toBe(false);
  toolbar.pointerAt(40);
  expect(toolbar.get()).toBe(false);
  toolbar.pointerAt(12);
  expect(toolbar.get()).toBe(true);
  toolbar.hold('focus', true);
  vi.advanceTimersByTime(60_000);
  expect(toolbar.get()).toBe(true);
  toolbar.hold('focus', false);
  vi.advanceTimersByTime(3000);
  expect(toolbar.get()).toBe(false);
  toolbar.toggle();
  expect(toolbar.get()).toBe(true);
  toolbar.dispose();
  vi.useRealTimers();
});
