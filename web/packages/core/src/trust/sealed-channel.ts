import { create, type Sealed, SealedSchema } from '@tandem/protocol';
import type { Side } from '../session/types.ts';
import { concat, uint64, utf8, type Bytes } from './bytes.ts';
import type { ChannelKeys } from './pairing-keys.ts';
import { TrustError } from './trust-error.ts';

/** Largest ciphertext with its 16 bytes of tag (`peer.proto`). */
const MAX_CIPHERTEXT = 59_000;
const TAG_LENGTH = 16;
/** So many opened frames are remembered, to tell a repeat from a forgery. */
const REMEMBERED = 40;

interface Direction {
  readonly key: CryptoKey;
  /** 'H': from the helper, 'S': from the sharer. */
  readonly sender: Bytes;
  /** The number of the last frame in this direction; 0: none yet. */
  sequence: bigint;
}

/**
 * Step 6: signaling between the two clients that the server routes and cannot read. Frames are numbered from 1 in each
 * direction and must arrive whole and in order; the first one that does not closes the channel for good.
 */
export class SealedChannel {
  private readonly sessionId: Bytes;
  private readonly outgoing: Direction;
  private readonly incoming: Direction;
  private lastSeal: Promise<unknown> = Promise.resolve();
  private lastOpen: Promise<unknown> = Promise.resolve();
  private readonly opened: { readonly sequence: bigint; readonly ciphertext: Bytes }[] = [];
  private closed = false;

  private constructor(sessionId: Bytes, outgoing: Direction, incoming: Direction) {
    this.sessionId = sessionId;
    this.outgoing = outgoing;
    this.incoming = incoming;
  }

  /** Imports the keys so that no script can read them back, and wipes the given bytes. `side` is our own. */
  static async create(
    side: Side,
    sessionId: Uint8Array,
    keys: ChannelKeys,
  ): Promise<SealedChannel> {
    const helper = await direction(keys.helperToSharer, 'H');
    const sharer = await direction(keys.sharerToHelper, 'S');
    const [outgoing, incoming] = side === 'helper' ? [helper, sharer] : [sharer, helper];
    return new SealedChannel(new Uint8Array(sessionId), outgoing, incoming);
  }

  /** Seals 1 to 58,984 bytes. Frames are numbered in the order of the calls and come out in that order. */
  seal(plain: Uint8Array): Promise<Sealed> {
    const copy = new Uint8Array(plain);
    const sealed = this.lastSeal.then(() => this.sealNext(copy));
    this.lastSeal = sealed.catch(() => undefined);
    return sealed;
  }

  /** Opens the frame that comes next; `seal-broken` for every other one, `channel-closed` ever after. */
  open(frame: Sealed): Promise<Bytes> {
    const sequence = frame.sequence;
    const ciphertext = new Uint8Array(frame.ciphertext);
    const opened = this.lastOpen.then(() => this.openNext(sequence, ciphertext));
    this.lastOpen = opened.catch(() => undefined);
    return opened;
  }

  /** The number of the last frame that was opened; 0: none. */
  get received(): bigint {
    return this.incoming.sequence;
  }

  /** Whether exactly these bytes were opened under this number, as one of the last 40 frames. */
  hasOpened({ sequence, ciphertext }: Sealed): boolean {
    const before = this.opened.find((frame) => frame.sequence === sequence)?.ciphertext;
    return (
      before?.length === ciphertext.length && before.every((byte, at) => byte === ciphertext[at])
    );
  }

  /** Ends both directions. */
  close(): void {
    this.closed = true;
    this.opened.length = 0;
  }

  private async sealNext(plain: Bytes): Promise<Sealed> {
    this.requireOpen();
    if (plain.length === 0) throw new TrustError('malformed', 'nothing to seal');
    if (plain.length + TAG_LENGTH > MAX_CIPHERTEXT) {
      throw new TrustError('too-large', `${plain.length} bytes`);
    }
    this.outgoing.sequence += 1n;
    const { key, sequence } = this.outgoing;
    const parameters = this.parameters(this.outgoing, sequence);
    const ciphertext = new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain));
    return create(SealedSchema, { sequence, ciphertext });
  }

  private async openNext(sequence: bigint, ciphertext: Bytes): Promise<Bytes> {
    this.requireOpen();
    const expected = this.incoming.sequence + 1n;
    if (sequence !== expected || ciphertext.length > MAX_CIPHERTEXT) {
      this.close();
      throw new TrustError('seal-broken', `frame ${sequence} instead of ${expected}`);
    }
    const parameters = this.parameters(this.incoming, sequence);
    try {
      const plain = await crypto.subtle.decrypt(parameters, this.incoming.key, ciphertext);
      this.incoming.sequence = sequence;
      this.opened.push({ sequence, ciphertext });
      if (this.opened.length > REMEMBERED) this.opened.shift();
      return new Uint8Array(plain);
    } catch {
      this.close();
      throw new TrustError('seal-broken', `frame ${sequence} was changed`);
    }
  }

  private requireOpen(): void {
    if (this.closed) throw new TrustError('channel-closed', 'the sealed channel is over');
  }

  /** One key per direction and one number per frame: an IV never comes twice under a key. */
  private parameters(way: Direction, sequence: bigint): AesGcmParams {
    const number = uint64(sequence);
    return {
      name: 'AES-GCM',
      iv: concat(new Uint8Array(4), number),
      additionalData: concat(this.sessionId, number, way.sender),
      tagLength: TAG_LENGTH * 8,
    };
  }
}

async function direction(raw: Bytes, sender: 'H' | 'S'): Promise<Direction> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return { key, sender: utf8(sender), sequence: 0n };
}
