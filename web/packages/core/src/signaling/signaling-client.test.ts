import { Mode } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { FakeClock, settle, until } from '../session/testing/fake-clock.ts';
import { FakeSignaling, fakePerson } from '../session/testing/fake-signaling.ts';
import type { FakeSocket } from '../session/testing/fake-socket.ts';
import { ServerRefusal } from './server-refusal.ts';
import type { SessionListener } from './session-line.ts';
import { SignalingClient } from './signaling-client.ts';

function started(ticket = () => Promise.resolve('t')) {
  const clock = new FakeClock();
  const server = new FakeSignaling();
  const person = fakePerson(1, 'Anna');
  const client = new SignalingClient({
    origin: 'http://localhost:8080',
    ticket,
    openSocket: (url, protocols) => server.openSocket(person, url, protocols),
    clock,
    random: () => 0.5,
  });
  return { clock, server, person, client };
}

function recorder() {
  const heard: string[] = [];
  const listener: SessionListener = {
    onRelayed: () => heard.push('relayed'),
    onChanged: (change) => heard.push(`state ${change.state}`),
    onSharerJoined: () => heard.push('joined'),
    onRefused: (refusal, request) => heard.push(`${request} refused: ${refusal.type}`),
    onGone: (refusal) => heard.push(`gone: ${refusal.type}`),
    onServer: (status) => heard.push(status),
  };
  return { heard, listener };
}

const createSession = {
  case: 'createSession' as const,
  value: { wantedMode: Mode.VIEW_ONLY },
};

async function withSession() {
  const stage = started();
  const answer = await stage.client.request(createSession);
  if (answer.case !== 'sessionCreated') throw new Error('no session');
  const { heard, listener } = recorder();
  const { sessionId, resumeKey } = answer.value;
  const line = stage.client.attach(sessionId, resumeKey, listener);
  return { ...stage, heard, line, sessionId };
}

/** What is sent now goes nowhere; the result breaks the socket for the page too. */
function vanishing(socket: FakeSocket | null): () => void {
  if (socket === null) throw new Error('no socket');
  socket.send = () => undefined;
  return () => socket.break();
}

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const failure: unknown = await promise.catch((reason: unknown) => reason);
  if (!(failure instanceof ServerRefusal)) throw new Error('expected a refusal');
  return failure.refusal.type;
}

describe('requests', () => {
  test('answers find their requests, whatever else arrives', async () => {
    const { client } = started();
    const [first, second] = await Promise.all([
      client.request(createSession),
      client.request(createSession),
    ]);
    expect(first.case === 'sessionCreated' && first.value.nameplate).toBe('7K0');
    expect(second.case === 'sessionCreated' && second.value.nameplate).toBe('7K1');
  });

  test('one socket serves all, under the plain address of the origin', async () => {
    const { client, server } = started();
    await client.welcome();
    await client.request(createSession);
    expect(server.sockets.map((socket) => socket.url)).toEqual(['ws://localhost:8080/ws/console']);
    expect((await client.welcome()).self?.givenName).toBe('Anna');
  });

  test('a refusal carries its type', async () => {
    const { client, server } = started();
    server.refusals.set('createSession', 'remote-help-disabled');
    expect(await refusalOf(client.request(createSession))).toBe('remote-help-disabled');
  });

  test('a server that stays away is unreachable after ten seconds', async () => {
    const { client, server, clock } = started();
    server.up = false;
    const refused = refusalOf(client.request(createSession));
    await settle();
    await clock.advance(10_000);
    expect(await refused).toBe('unreachable');
    expect(server.sockets.length).toBeGreaterThan(3);
  });

  test('who is signed out is told so at once, and may try again', async () => {
    let signedIn = false;
    const { client } = started(() =>
      signedIn
        ? Promise.resolve('t')
        : Promise.reject(Object.assign(new Error('401'), { status: 401, type: 'not-signed-in' })),
    );
    expect(await refusalOf(client.welcome())).toBe('not-signed-in');
    signedIn = true;
    expect((await client.welcome()).self?.givenName).toBe('Anna');
  });
});

describe('sessions', () => {
  test('a frame that changed nothing is reported with its request', async () => {
    const { line, heard, server, sessionId } = await withSession();
    server.refusals.set('requestMode', 'session-conflict');
    line.send({ case: 'requestMode', value: { sessionId, mode: Mode.VIEW_ONLY } });
    await until('the refusal', () => heard.length > 0);
    expect(heard).toEqual(['requestMode refused: session-conflict']);
  });

  test('what is sent while the server is away arrives after the resume, in order', async () => {
    const { line, heard, server, sessionId, clock } = await withSession();
    server.stop();
    line.send({ case: 'setPaused', value: { sessionId, paused: true } });
    line.send({ case: 'leaveSession', value: { sessionId } });
    server.start();
    await clock.advance(1000);
    await until('all said', () => server.said().includes('leaveSession'));
    expect(server.said()).toEqual(['createSession', 'resumeSession', 'setPaused', 'leaveSession']);
    expect(heard.slice(0, 2)).toEqual(['reconnecting', 'connected']);
  });

  test('a step whose answer was lost with the socket is said again, a relayed message is not', async () => {
    const { line, server, sessionId, clock, person } = await withSession();
    const message = new Uint8Array(8);
    const leave = vanishing(person.socket);
    line.send({ case: 'setPaused', value: { sessionId, paused: true } });
    line.send({ case: 'relay', value: { sessionId, message } });
    line.send({ case: 'leaveSession', value: { sessionId } });
    line.detach();
    leave();
    await clock.advance(1000);
    await until('left', () => server.said().includes('leaveSession'));
    expect(server.said()).toEqual(['createSession', 'resumeSession', 'setPaused', 'leaveSession']);
  });

  test('a session that is left while the server is away still says so, and hears nothing more', async () => {
    const { line, heard, server, sessionId, clock } = await withSession();
    server.stop();
    line.send({ case: 'leaveSession', value: { sessionId } });
    line.detach();
    server.start();
    await clock.advance(1000);
    await until('left', () => server.said().includes('leaveSession'));
    expect(heard).toEqual(['reconnecting']);
  });

  test('a session that the server forgot is gone', async () => {
    const { heard, server, clock } = await withSession();
    server.stop();
    server.sessions.length = 0;
    server.start();
    await clock.advance(1000);
    expect(heard).toEqual(['reconnecting', 'gone: session-ended']);
  });
});

describe('the socket', () => {
  test('a frame that breaks the rules costs the socket, not the page', async () => {
    const { client, server, person, clock } = started();
    await client.welcome();
    person.socket?.deliver(Uint8Array.of(0x12, 0xff));
    await settle();
    await clock.advance(1000);
    await until('a new socket', () => server.sockets.length === 2);
    await expect(client.request(createSession)).resolves.toHaveProperty('case', 'sessionCreated');
  });

  test('silence for 15 s opens another one', async () => {
    const { client, server, clock } = started();
    await client.welcome();
    await clock.advance(30_000);
    expect(server.sockets).toHaveLength(1);
    server.refusals.set('ping', 'internal');
    const first = server.sockets[0];
    Object.assign(first ?? {}, { deliver: () => undefined });
    await clock.advance(21_000);
    expect(server.sockets.length).toBeGreaterThan(1);
    expect(first?.closeCode).toBe(4000);
  });

  test('nothing is opened after close', async () => {
    const { client, server, clock } = started();
    await client.welcome();
    client.close();
    await clock.advance(60_000);
    expect(server.sockets).toHaveLength(1);
    expect(server.sockets[0]).toMatchObject({ closed: true, closeCode: 1000 });
  });
});
