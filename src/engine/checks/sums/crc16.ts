/**
 * CRC-16/XMODEM (polynomial 0x1021, initial value 0, not reflected): the checksum of Stellar's StrKey (SEP-0023) and
 * of NATS NKeys (nats-io/nkeys, crc16.go), both stored little-endian behind the key bytes.
 */

/** CRC-16 of all the bytes, 0 to 0xffff. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}
