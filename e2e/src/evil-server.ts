import type { Page } from '@playwright/test';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import {
  ClientFrameSchema,
  PeerMessageSchema,
  ServerFrameSchema,
  type ClientFrame,
  type PeerMessage,
  type ServerFrame,
} from '../../web/packages/protocol/src/index.ts';

/** What a server that lies does with the frames of one person. Each function gives the frames that go on. */
export interface Evil {
  readonly toServer?: (frame: ClientFrame) => readonly ClientFrame[];
  readonly toClient?: (frame: ServerFrame) => readonly ServerFrame[];
}

/** Puts a lying server between the page and the real one. Call it before the page opens its socket, then load the page. */
export async function lieTo(page: Page, evil: Evil): Promise<void> {
  await page.routeWebSocket(/\/ws\/console$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const frames = evil.toServer?.(fromBinary(ClientFrameSchema, bytes(message)));
      if (frames === undefined) server.send(message);
      else for (const it of frames) server.send(Buffer.from(toBinary(ClientFrameSchema, it)));
    });
    server.onMessage((message) => {
      const frames = evil.toClient?.(fromBinary(ServerFrameSchema, bytes(message)));
      if (frames === undefined) socket.send(message);
      else for (const it of frames) socket.send(Buffer.from(toBinary(ServerFrameSchema, it)));
    });
  });
  await page.reload();
}

/** The message inside a relayed frame; null for every other frame. */
export function relayed(frame: ServerFrame): PeerMessage | null {
  return frame.body.case === 'relayed' ? fromBinary(PeerMessageSchema, frame.body.value.message) : null;
}

/** The frame with another message inside. */
export function withMessage(frame: ServerFrame, message: PeerMessage): ServerFrame {
  if (frame.body.case !== 'relayed') throw new Error('not a relayed frame');
  const copy = create(ServerFrameSchema, frame);
  copy.body = {
    case: 'relayed',
    value: { ...frame.body.value, message: toBinary(PeerMessageSchema, message) },
  };
  return copy;
}

function bytes(message: string | Buffer): Uint8Array {
  return typeof message === 'string' ? new TextEncoder().encode(message) : new Uint8Array(message);
}
