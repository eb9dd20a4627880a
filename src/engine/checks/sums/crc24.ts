/**
 * CRC-24 of OpenPGP's ASCII armour (RFC 4880, section 6.1; RFC 9580 keeps it as optional): polynomial 0x864cfb,
 * initial value 0xb704ce. It stands on a line of its own behind a `=`.
 */

/** CRC-24 of all the bytes, 0 to 0xffffff. */
export function crc24(bytes: Uint8Array): number {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? (crc << 1) ^ 0x1864cfb : crc << 1;
  }
  return crc & 0xffffff;
}
