import { systemClock, type SignalingPorts, type TicketSource } from './ports.ts';

/** The page's own sockets. */
export function browserSignalingPorts(ticket: TicketSource): SignalingPorts {
  return {
    origin: location.origin,
    ticket,
    openSocket: (url, protocols) => new WebSocket(url, protocols),
    clock: systemClock,
    random: Math.random,
  };
}
