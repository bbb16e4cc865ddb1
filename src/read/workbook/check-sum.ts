/* CRC-32 as ZIP files state it: a digit that was damaged on its way would else be read as another amount. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});
/* What a byte comes to once one, two and three more have passed: four bytes are taken in one step. */
const AFTER_ONE = TABLE.map(passOne);
const AFTER_TWO = AFTER_ONE.map(passOne);
const AFTER_THREE = AFTER_TWO.map(passOne);

function passOne(sum: number): number {
  return TABLE[sum & 0xff]! ^ (sum >>> 8);
}

/** The check sum of bytes, 0 to 2³² − 1. */
export function checkSum(bytes: Uint8Array): number {
  const inFours = bytes.length & ~3;
  let sum = 0xffffffff;
  for (let at = 0; at < inFours; at += 4) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum =
      AFTER_THREE[sum & 0xff]! ^ AFTER_TWO[(sum >>> 8) & 0xff]! ^ AFTER_ONE[(sum >>> 16) & 0xff]! ^ TABLE[sum >>> 24]!;
  }
  for (let at = inFours; at < bytes.length; at += 1) sum = passOne(sum ^ bytes[at]!);
  return (sum ^ 0xffffffff) >>> 0;
}
