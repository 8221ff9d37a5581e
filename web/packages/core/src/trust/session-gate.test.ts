import { SessionState } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { EFFECTS, SessionGate, type Effect, type GateConditions } from './session-gate.ts';

const OPEN: GateConditions = {
  granted: true,
  confirmed: true,
  consented: true,
  paused: false,
  expired: false,
  chatDisabled: false,
};

const states = Object.values(SessionState).filter((state) => typeof state === 'number');

function gate(conditions: GateConditions): SessionGate {
  const made = new SessionGate();
  made.set(conditions);
  return made;
}

/** What is allowed, as one word. */
function allowed(made: SessionGate): string {
  return EFFECTS.filter((effect) => made.allows(effect)).join(' ');
}

/** A message of another version, past the compiler. */
function foreign(name: string): Effect {
  return JSON.parse(JSON.stringify(name)) as Effect;
}

describe('the truth table', () => {
  const combinations = Array.from({ length: 64 }, (_, bits) => ({
    granted: (bits & 1) !== 0,
    confirmed: (bits & 2) !== 0,
    consented: (bits & 4) !== 0,
    paused: (bits & 8) !== 0,
    expired: (bits & 16) !== 0,
    chatDisabled: (bits & 32) !== 0,
  }));

  test.each(combinations)('%j', (conditions) => {
    const { granted, confirmed, consented, paused, expired, chatDisabled } = conditions;
    const base = granted && confirmed && consented && !expired;
    const made = gate(conditions);
    expect(made.allows('picture')).toBe(base && !paused);
    expect(made.allows('chat-in')).toBe(base && !chatDisabled);
    expect(made.allows('chat-out')).toBe(base && !chatDisabled);
    expect(made.allows(foreign('pointer'))).toBe(false);
  });
});

test('starts shut', () => {
  expect(allowed(new SessionGate())).toBe('');
});

test('an unknown effect is not allowed, whatever its name', () => {
  for (const name of ['', 'input', 'Picture', 'toString', '__proto__', 'constructor']) {
    expect(gate(OPEN).allows(foreign(name))).toBe(false);
  }
});

test('only the states in which the server grants open it', () => {
  const opening = states.filter((state) => {
    const made = gate({ ...OPEN, granted: false });
    made.onServerState(state);
    return made.allows('picture');
  });
  expect(opening).toEqual([SessionState.CONNECTING, SessionState.ACTIVE]);
});

test('every state that does not grant takes the grant away', () => {
  for (const state of states) {
    const made = gate(OPEN);
    made.onServerState(state);
    const grants = state === SessionState.CONNECTING || state === SessionState.ACTIVE;
    expect(made.allows('picture')).toBe(grants);
  }
});

test('an ended session never opens again', () => {
  const made = gate(OPEN);
  made.onServerState(SessionState.ENDED);
  made.onServerState(SessionState.ACTIVE);
  made.set(OPEN);
  expect(allowed(made)).toBe('');
  const left = gate(OPEN);
  left.end();
  left.set(OPEN);
  expect(allowed(left)).toBe('');
});

test('changing one condition leaves the others', () => {
  const made = gate(OPEN);
  made.set({ paused: true });
  expect(allowed(made)).toBe('chat-in chat-out');
  made.set({ paused: false, chatDisabled: true });
  expect(allowed(made)).toBe('picture');
  made.set({ consented: false });
  expect(allowed(made)).toBe('');
});

test('in no random order is anything allowed without consent', () => {
  const changes: ((made: SessionGate) => void)[] = [
    ...states.map((state) => (made: SessionGate) => made.onServerState(state)),
    (made) => made.set({ confirmed: true }),
    (made) => made.set({ paused: true }),
    (made) => made.set({ paused: false }),
    (made) => made.set({ expired: false }),
  ];
  for (let run = 0; run < 2000; run++) {
    const made = new SessionGate();
    for (let step = 0; step < 20; step++) {
      changes[Math.floor(Math.random() * changes.length)]?.(made);
      expect(allowed(made)).toBe('');
    }
  }
});
