/* The icons of the first screen and the bar above it, apart from the others so that no visit waits for those. */
export const START_ICONS = {
  check: 'm3 8.5 3.2 3.2L13 4.8',
  info: 'M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7M8 7.4v3.7M8 5v.01',
  lock: 'M4.6 7h6.8c.9 0 1.6.7 1.6 1.6v3.3c0 .9-.7 1.6-1.6 1.6H4.6c-.9 0-1.6-.7-1.6-1.6V8.6C3 7.7 3.7 7 4.6 7M5 7V5a3 3 0 0 1 6 0v2',
  file: 'M9.2 1.7H4.4A1.4 1.4 0 0 0 3 3.1v9.8a1.4 1.4 0 0 0 1.4 1.4h7.2a1.4 1.4 0 0 0 1.4-1.4V5.5zM9.2 1.7v3.8H13',
  drop: 'M8 2.5v8M4.8 7.3 8 10.5l3.2-3.2M3 13.5h10',
} as const;
