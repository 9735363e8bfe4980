/** How the contract travels: the names of Electron's own channels, known to both ends and to nobody else. */
export const CALL = 'aisle.call';
export const EVENT = 'aisle.event';
export const PORT = 'aisle.port';
export const BRIDGE_ARGUMENT = '--aisle-contract=';
