/** Whether this browser encrypts at this address: not where it is plain http. */
export const canEncrypt = (): boolean => typeof crypto !== 'undefined' && globalThis.isSecureContext;
