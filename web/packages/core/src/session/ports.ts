import { browserPeerPorts } from '../peer/browser-ports.ts';
import type { PeerPorts } from '../peer/ports.ts';
import { browserSignalingPorts } from '../signaling/browser-ports.ts';
import type { SignalingPorts, TicketSource } from '../signaling/ports.ts';

/** Everything a session needs of the page it runs in. */
export interface CorePorts {
  readonly signaling: SignalingPorts;
  readonly peer: PeerPorts;
  /** Calls the work when the page goes away; the result unsubscribes. */
  readonly onPageHide: (work: () => void) => () => void;
  /** Which build speaks, inside the key exchange; at most 64 bytes. */
  readonly build: string;
}

/** The ports of a real page. `ticket` fetches a one-time ticket for each socket. */
export function browserCorePorts(ticket: TicketSource, build = 'web'): CorePorts {
  return {
    signaling: browserSignalingPorts(ticket),
    peer: browserPeerPorts(),
    build,
    onPageHide: (work) => {
      addEventListener('pagehide', work);
      return () => removeEventListener('pagehide', work);
    },
  };
}
