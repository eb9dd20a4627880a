import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __esm = (fn, res, err2) => function __init() {
  if (err2) throw err2[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err2 = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/core/digest.ts
import { createHash, createHmac } from "node:crypto";
function findingId(key, ruleId2, secretDigest, path2) {
  return createHmac("sha256", key).update(`${ruleId2}\0${secretDigest}\0${path2}`).digest("hex").slice(0, 16);
}
function contentDigest(parts) {
  const hash = createHash("sha256");
  for (const part3 of parts) hash.update(part3).update("\0");
  return hash.digest("hex").slice(0, 16);
}
var PUBLIC_KEY;
var init_digest = __esm({
  "src/core/digest.ts"() {
    "use strict";
    PUBLIC_KEY = createHash("sha256").update("stanch finding id, version 1").digest();
  }
});

// src/core/errors.ts
function errorCode(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return void 0;
  return typeof error.code === "string" ? error.code : void 0;
}
var UserError;
var init_errors = __esm({
  "src/core/errors.ts"() {
    "use strict";
    UserError = class extends Error {
      name = "UserError";
      /** What the user can do next, as a sentence; printed under the message. */
      hint;
      constructor(message, hint, options2) {
        super(message, options2);
        this.hint = hint;
      }
    };
  }
});

// src/core/printable.ts
function printable(text2) {
  return text2.replace(UNSAFE, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`).replace(/##(?=\[|vso\[)/g, "#\\u{23}").replace(/^(\s*):(?=:)/, "$1\\u{3a}");
}
function pathText(bytes) {
  const text2 = bytes.toString("utf8");
  if (!text2.includes("\uFFFD") || Buffer.from(text2, "utf8").equals(bytes)) return text2;
  let out = "";
  for (let i = 0; i < bytes.length; ) {
    const width = utf8Width(bytes, i);
    out += width > 0 ? bytes.toString("utf8", i, i + width) : `\\x${bytes[i].toString(16).padStart(2, "0")}`;
    i += Math.max(1, width);
  }
  return out;
}
function utf8Width(bytes, i) {
  const lead = bytes[i];
  const width = lead < 128 ? 1 : lead >= 194 && lead < 224 ? 2 : lead >= 224 && lead < 240 ? 3 : lead >= 240 && lead < 245 ? 4 : 0;
  if (width === 0 || i + width > bytes.length) return 0;
  return bytes.toString("utf8", i, i + width).includes("\uFFFD") && !isReplacement(bytes, i) ? 0 : width;
}
function isReplacement(bytes, i) {
  return bytes[i] === 239 && bytes[i + 1] === 191 && bytes[i + 2] === 189;
}
var UNSAFE;
var init_printable = __esm({
  "src/core/printable.ts"() {
    "use strict";
    UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
  }
});

// src/core/limits.ts
function deadline(seconds) {
  return AbortSignal.timeout(Math.min(Math.ceil(seconds * 1e3), LONGEST_TIMER));
}
var MB, DEFAULT_LIMITS, LONGEST_TIMER, REACH, BLOCK_REACH, OVERLAP, EXCERPT;
var init_limits = __esm({
  "src/core/limits.ts"() {
    "use strict";
    MB = 1 << 20;
    DEFAULT_LIMITS = {
      // No limit by default: big files are read in pieces, so size alone is no reason to look away.
      maxFileBytes: Number.MAX_SAFE_INTEGER,
      chunkBytes: 4 * MB,
      decodeDepth: 3,
      archiveDepth: 4,
      archiveEntries: 1e5,
      archiveRatio: 200,
      archiveBytes: 1024 * MB,
      findingsPerFile: 5e3,
      // Far more than any honest archive or document needs on a slow, shared machine.
      fileSeconds: 300,
      runSeconds: 24 * 3600
    };
    LONGEST_TIMER = 2 ** 31 - 1;
    REACH = 1024;
    BLOCK_REACH = 32 * 1024;
    OVERLAP = 2 * BLOCK_REACH;
    EXCERPT = 160;
  }
});

// src/engine/anchorlist.ts
function anchorList(anchors) {
  const arounds = /* @__PURE__ */ new Map();
  const fold2 = Uint8Array.from(anchors, ({ exact }) => exact ? 0 : 32);
  let text2 = "";
  const uses = [];
  const [ends, useEnds] = [new Int32Array(anchors.length), new Int32Array(anchors.length)];
  const around = Int32Array.from(anchors, (anchor, index) => {
    text2 += anchor.text;
    uses.push(...anchor.uses);
    ends[index] = text2.length;
    useEnds[index] = uses.length;
    if (anchor.around === void 0) return -1;
    const key = JSON.stringify(anchor.around);
    if (!arounds.has(key)) arounds.set(key, arounds.size);
    return arounds.get(key);
  });
  return {
    length: anchors.length,
    longest: anchors.reduce((most, anchor) => Math.max(most, anchor.text.length), 0),
    text: folded(text2, ends, fold2),
    ends,
    fold: fold2,
    uses: Int32Array.from(uses),
    useEnds,
    look: Int8Array.from(anchors.flatMap(({ look }) => look)),
    around,
    arounds: [...arounds.keys()].map((key) => JSON.parse(key))
  };
}
function folded(text2, ends, fold2) {
  const bytes = Uint8Array.from(text2, (char) => char.charCodeAt(0));
  ends.forEach((end, index) => {
    for (let i = index === 0 ? 0 : ends[index - 1]; i < end; i++) bytes[i] |= fold2[index];
  });
  return bytes;
}
function joinAnchors(first, second, rules) {
  const uses = second.uses.map((value, i) => i % 2 === 0 && value >= 0 ? value + rules : value);
  return {
    length: first.length + second.length,
    longest: Math.max(first.longest, second.longest),
    text: joined(first.text, second.text),
    ends: joined(
      first.ends,
      second.ends.map((end) => end + first.text.length)
    ),
    fold: joined(first.fold, second.fold),
    uses: joined(first.uses, uses),
    useEnds: joined(
      first.useEnds,
      second.useEnds.map((end) => end + first.uses.length)
    ),
    look: joined(first.look, second.look),
    around: joined(
      first.around,
      second.around.map((entry) => entry < 0 ? entry : entry + first.arounds.length)
    ),
    arounds: [...first.arounds, ...second.arounds]
  };
}
function joined(first, second) {
  const both = new first.constructor(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
function anchorLength({ ends }, anchor) {
  return ends[anchor] - (anchor === 0 ? 0 : ends[anchor - 1]);
}
function eachUse({ uses, useEnds }, anchor, visit) {
  const end = useEnds[anchor];
  for (let i = anchor === 0 ? 0 : useEnds[anchor - 1]; i < end; i += 2) visit(uses[i], uses[i + 1]);
}
var init_anchorlist = __esm({
  "src/engine/anchorlist.ts"() {
    "use strict";
  }
});

// src/engine/checks/canaries.ts
var CANARY, AWS_CANARY_ACCOUNTS, CANARY_HOST;
var init_canaries = __esm({
  "src/engine/checks/canaries.ts"() {
    "use strict";
    CANARY = "canary token: using it, even to check it, alerts whoever laid it out";
    AWS_CANARY_ACCOUNTS = new Set(
      "052310077262 171436882533 266735846894 534261010715 595918472158 717712589309 730335385048 819147034852 893192397702 992382622183 044858866125 251535659677 344043088457 351906852752 390477818340 426127672474 427150556519 439872796651 445142720921 465867158099 637958123769 693412236332 732624840810 735421457923 959235150393 982842642351".split(" ")
    );
    CANARY_HOST = /(^|\.)(canarytokens\.(com|org|net)|canary\.tools)$/;
  }
});

// src/engine/checks/codecs/base32.ts
function decodeBase32(text2) {
  const out = [];
  let held = 0;
  let bits = 0;
  for (const char of text2.toUpperCase()) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) return void 0;
    held = (held << 5 | value) & 4095;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push(held >> bits & 255);
    }
  }
  return bits >= 5 ? void 0 : Buffer.from(out);
}
function encodeBase32(bytes) {
  let text2 = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8 | byte) & 65535;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      text2 += ALPHABET[held >> bits & 31];
    }
  }
  return bits > 0 ? text2 + ALPHABET[held << 5 - bits & 31] : text2;
}
var ALPHABET;
var init_base32 = __esm({
  "src/engine/checks/codecs/base32.ts"() {
    "use strict";
    ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  }
});

// src/engine/checks/results.ts
function pass(reason, detail) {
  return detail === void 0 ? { result: "pass", reason } : { result: "pass", reason, detail };
}
function fail(reason) {
  return { result: "fail", reason };
}
function reject(reason) {
  return { result: "reject", reason };
}
function unknown(detail) {
  return detail === void 0 ? { result: "unknown" } : { result: "unknown", detail };
}
function lowered(confidence, reason, detail) {
  return detail === void 0 ? { result: "unknown", reason, confidence } : { result: "unknown", reason, confidence, detail };
}
function deadEnd(kind2, reason, detail, confidence = DEAD) {
  return { ...lowered(confidence, reason, detail), deadEnd: kind2 };
}
var DEAD, WELL_KNOWN, LOCAL;
var init_results = __esm({
  "src/engine/checks/results.ts"() {
    "use strict";
    DEAD = 0.1;
    WELL_KNOWN = 0.2;
    LOCAL = 0.35;
  }
});

// src/engine/checks/aws.ts
var SAMPLE_ACCOUNTS, awsKeyId, signAwsKeyId;
var init_aws = __esm({
  "src/engine/checks/aws.ts"() {
    "use strict";
    init_canaries();
    init_base32();
    init_results();
    SAMPLE_ACCOUNTS = /* @__PURE__ */ new Set(["123456789012", "111122223333", "444455556666", "999999999999"]);
    awsKeyId = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      if (text2.endsWith("EXAMPLE")) return deadEnd("documentation", "documentation example");
      const body = decodeBase32(text2.slice(4));
      if (body?.length !== 10 || body[0] < 128) return unknown();
      const account = String(Math.floor(body.readUIntBE(0, 6) % 2 ** 47 / 2 ** 7)).padStart(12, "0");
      if (account.length > 12) return unknown();
      if (AWS_CANARY_ACCOUNTS.has(account)) return deadEnd("canary", CANARY, { account });
      return SAMPLE_ACCOUNTS.has(account) ? deadEnd("documentation", "documentation account", { account }) : unknown({ account });
    };
    signAwsKeyId = (prefix, pick) => {
      const head = Buffer.alloc(6);
      head.writeUIntBE(2 ** 47 + (1e11 + Number(pick("digit", 9))) * 2 ** 7, 0, 6);
      return prefix + encodeBase32(Buffer.concat([head, Buffer.from(pick("hexlower", 8), "hex")]));
    };
  }
});

// src/engine/checks/codecs/base62.ts
function encodeBase62(value, width) {
  let text2 = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text2 = ALPHABET2[rest % 62] + text2;
  return text2.padStart(width, "0");
}
var ALPHABET2;
var init_base62 = __esm({
  "src/engine/checks/codecs/base62.ts"() {
    "use strict";
    ALPHABET2 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  }
});

// src/engine/checks/codecs/base64.ts
function isBase64Digit(byte) {
  return DIGIT[byte] === 1;
}
function decodeBase64(text2) {
  let end = text2.length;
  while (end > 0 && text2.length - end < 2 && text2[end - 1] === "=") end--;
  const padding = text2.length - end;
  if (end % 4 === 1 || padding > 0 && text2.length % 4 !== 0) return void 0;
  for (let i = 0; i < end; i++) {
    const code2 = text2.charCodeAt(i);
    if (code2 > 255 || DIGIT[code2] === 0) return void 0;
  }
  return Buffer.from(text2, "base64");
}
function isCanonicalBase64(text2, bytes) {
  const bare2 = text2.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  return bytes.toString("base64").replace(/=+$/, "") === bare2;
}
var DIGIT;
var init_base64 = __esm({
  "src/engine/checks/codecs/base64.ts"() {
    "use strict";
    DIGIT = new Uint8Array(256);
    for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_")
      DIGIT[char.charCodeAt(0)] = 1;
  }
});

// src/engine/checks/sums/marvin32.ts
function marvin32(bytes, seed) {
  const state = [seed[0] >>> 0, seed[1] >>> 0];
  const whole2 = bytes.length & ~3;
  for (let i = 0; i < whole2; i += 4) mix(state, word(bytes, i, 4));
  const rest = bytes.length - whole2;
  mix(state, word(bytes, whole2, rest) + 128 * 2 ** (8 * rest));
  mix(state, 0);
  return (state[0] ^ state[1]) >>> 0;
}
function marvinSeed(kind2) {
  const bytes = Buffer.from(kind2, "latin1");
  return [bytes.readUInt32BE(4), bytes.readUInt32BE(0)];
}
function word(bytes, at2, count) {
  let value = 0;
  for (let i = 0; i < count; i++) value += bytes[at2 + i] * 2 ** (8 * i);
  return value;
}
function mix(state, input) {
  let low = state[0] + input >>> 0;
  let high = (state[1] ^ low) >>> 0;
  low = rotate(low, 20) + high >>> 0;
  high = (rotate(high, 9) ^ low) >>> 0;
  low = rotate(low, 27) + high >>> 0;
  high = rotate(high, 19);
  state[0] = low;
  state[1] = high;
}
function rotate(value, by) {
  return (value << by | value >>> 32 - by) >>> 0;
}
var init_marvin32 = __esm({
  "src/engine/checks/sums/marvin32.ts"() {
    "use strict";
  }
});

// src/engine/checks/azure-cask.ts
function caskSums(summed2) {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(marvin32(summed2, CASK_SEED));
  const zeros = /^0*/.exec(sum.toString("hex"))[0].length >> 1;
  const digits = "0".repeat(zeros) + encodeBase62(sum.readUInt32BE(), 1);
  return [sum.toString("base64").slice(0, 4), digits.padEnd(6, "0").slice(0, 4)];
}
function caskDate(text2) {
  const alphabet2 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  const month = alphabet2.indexOf(text2[59]) + 1;
  if (month < 1 || month > 12) return {};
  return { issued: `${2024 + alphabet2.indexOf(text2[58])}-${String(month).padStart(2, "0")}` };
}
var CASK_SEED, CASK_SUMMED, azureCask, signAzureCask;
var init_azure_cask = __esm({
  "src/engine/checks/azure-cask.ts"() {
    "use strict";
    init_base62();
    init_base64();
    init_results();
    init_marvin32();
    CASK_SEED = marvinSeed("Default0");
    CASK_SUMMED = 80;
    azureCask = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      const summed2 = decodeBase64(text2.slice(0, CASK_SUMMED));
      if (summed2 === void 0 || text2.length < CASK_SUMMED + 4) return unknown();
      const found = text2.slice(CASK_SUMMED, CASK_SUMMED + 4);
      return caskSums(summed2).includes(found) ? pass("checksum is right", caskDate(text2)) : fail("checksum is wrong");
    };
    signAzureCask = (prefix, pick) => {
      const before = `${pick("base62", 52)}JQQJ99${pick("[AB]", 1)}${pick("[A-L]", 1)}${pick("upper", 12)}${pick("upper", 4)}${prefix}`;
      return before + caskSums(Buffer.from(before, "base64"))[1];
    };
  }
});

// src/engine/checks/sums/crc32.ts
function crc32(bytes, start = 0, end = bytes.length) {
  let crc = 4294967295;
  for (let i = start; i < end; i++) crc = TABLE[(crc ^ bytes[i]) & 255] ^ crc >>> 8;
  return (crc ^ 4294967295) >>> 0;
}
var TABLE;
var init_crc32 = __esm({
  "src/engine/checks/sums/crc32.ts"() {
    "use strict";
    TABLE = new Uint32Array(256);
    for (let i = 0; i < 256; i++) {
      let value = i;
      for (let bit = 0; bit < 8; bit++) value = value & 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
      TABLE[i] = value;
    }
  }
});

// src/engine/checks/azure-devops.ts
function checksum(token, key) {
  return (crc32(token.filter((_, i) => !SUM_AT.includes(i))) ^ key) >>> 0;
}
var SUM_AT, XORED, azureDevopsPat, signAzureDevopsPat;
var init_azure_devops = __esm({
  "src/engine/checks/azure-devops.ts"() {
    "use strict";
    init_base32();
    init_results();
    init_crc32();
    SUM_AT = [22, 8, 7, 2];
    XORED = [3770247469, 270137646];
    azureDevopsPat = (bytes, start, end) => {
      const token = decodeBase32(bytes.toString("latin1", start, end));
      if (token?.length !== 32) return fail("not 32 bytes of base32");
      const stored = SUM_AT.reduce((sum, at2, i) => sum + token[at2] * 2 ** (8 * i), 0);
      return XORED.some((key) => checksum(token, key) === stored) ? pass("checksum is right") : fail("checksum is wrong");
    };
    signAzureDevopsPat = (_, pick) => {
      const token = Buffer.from(pick("hexlower", 64), "hex");
      const sum = checksum(token, XORED[0]);
      SUM_AT.forEach((at2, i) => {
        token[at2] = sum >>> 8 * i & 255;
      });
      return encodeBase32(token).toLowerCase();
    };
  }
});

// src/engine/checks/azure-entra.ts
function checksum2(text2) {
  let digits = "";
  for (let rest = marvin32(Buffer.from(text2, "latin1"), SEED); rest > 0; rest = Math.floor(rest / ALPHABET3.length)) {
    digits = ALPHABET3[rest % ALPHABET3.length] + digits;
  }
  return digits.padStart(6, ALPHABET3[0]).slice(0, 3);
}
var ALPHABET3, SEED, azureEntraSecret, signAzureEntraSecret;
var init_azure_entra = __esm({
  "src/engine/checks/azure-entra.ts"() {
    "use strict";
    init_results();
    init_marvin32();
    ALPHABET3 = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";
    SEED = marvinSeed("AadPwd00");
    azureEntraSecret = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      if (text2.slice(3, 6) !== "8Q~") return unknown();
      return text2.slice(-3) === checksum2(text2.slice(0, -3)) ? pass("checksum is right") : fail("checksum is wrong");
    };
    signAzureEntraSecret = (_, pick) => {
      const before = `${pick("base62", 3)}8Q~${pick("base62", 31)}`;
      return before + checksum2(before);
    };
  }
});

// src/engine/checks/azure-key.ts
function redisWithoutSigns(key, bare2, kind2) {
  const again = Buffer.from(key);
  again.writeUInt32LE(marvin32(key, marvinSeed(kind2)), key.length - 4);
  return again.toString("base64").replace(/=+$/, "").replaceAll("+", "P").replaceAll("/", "F") === bare2;
}
var KINDS, TAIL, azureKey, signAzureKey;
var init_azure_key = __esm({
  "src/engine/checks/azure-key.ts"() {
    "use strict";
    init_base64();
    init_results();
    init_marvin32();
    KINDS = {
      "+ASt": ["Default0"],
      ACDb: ["MastRO00", "MastRW00", "SysAll00", "Resour00", "SystRO00", "SystRW00", "Encryp00"],
      "+ABa": ["AbAcct00"],
      "+AMC": ["Classic0"],
      APIM: ["Tenant00", "IoTHub00", "Gateway0", "GitKey00"],
      AzCa: ["Access00"],
      "+ASb": ["System00", "Unknown0", "Send0000", "Manage00", "Listen00"],
      "+AEh": ["System00", "Unknown0", "Send0000", "Manage00", "Listen00"],
      "+ARm": ["System00", "Unknown0", "Send0000", "Manage00", "Listen00"],
      AIoT: ["IoTHub00", "DpsKey00", "Device00"],
      AZEG: ["SendRecv"],
      "+ACR": ["ACRDflt0"],
      AzFu: ["Functi00", "Master00", "System00"],
      AzSe: ["Query000", "PAdmin00"],
      "+SQL": ["UsrPwd00"]
    };
    TAIL = 10;
    azureKey = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      const bare2 = text2.replace(/=+$/, "");
      const kinds = KINDS[bare2.slice(-TAIL, -TAIL + 4)];
      const key = decodeBase64(text2);
      if (kinds === void 0 || key === void 0 || key.length < 24) return unknown();
      const right2 = kinds.some((kind2) => {
        if (key.readUInt32LE(key.length - 4) === marvin32(key.subarray(0, -4), marvinSeed(kind2))) return true;
        return bare2.slice(-TAIL, -TAIL + 4) === "AzCa" && redisWithoutSigns(key, bare2, kind2);
      });
      return right2 ? pass("checksum is right") : unknown();
    };
    signAzureKey = (prefix, pick) => {
      const long = ["+ASt", "ACDb", "+ABa", "+AMC", "APIM"].includes(prefix);
      const [digits, padding] = long ? [76, "=="] : { AzFu: [44, "=="], AzSe: [42, ""], "+ACR": [42, ""] }[prefix] ?? [33, "="];
      const body = pick("base62", digits);
      const draft = Buffer.from(`${body}${prefix}AAAAAA${padding}`, "base64");
      draft.writeUInt32LE(
        marvin32(draft.subarray(0, -4), marvinSeed(KINDS[prefix]?.[0] ?? "Default0")),
        draft.length - 4
      );
      const text2 = draft.toString("base64");
      return prefix === "AzFu" ? text2.replaceAll("+", "-").replaceAll("/", "_") : text2;
    };
  }
});

// src/engine/names.ts
function normalName(text2) {
  return text2.toLowerCase().replace(/[\s_.$@-]+/g, "");
}
var STRONG_NAMES;
var init_names = __esm({
  "src/engine/names.ts"() {
    "use strict";
    STRONG_NAMES = [
      "password",
      "passwd",
      "passphrase",
      "passcode",
      "passwort",
      "kennwort",
      "senha",
      "contrasena",
      "contrase\xF1a",
      "mot de passe",
      "\u043F\u0430\u0440\u043E\u043B\u044C",
      "\u5BC6\u7801",
      "\u5BC6\u94A5",
      "\u30D1\u30B9\u30EF\u30FC\u30C9",
      "pwd",
      "secret",
      "token",
      "bearer",
      "api key",
      "app key",
      "access key",
      "private key",
      "signing key",
      "encryption key",
      "encrypt key",
      "crypt key",
      "crypto key",
      "aes key",
      "master key",
      "service key",
      "auth key",
      "account key",
      "storage key",
      "session key",
      "license key",
      "admin key",
      "server key",
      "user key",
      "write key",
      "hmac key",
      "jwt key",
      "ssh key",
      "consumer key",
      "credential",
      "authorization",
      "conn str",
      "connection string",
      "webhook",
      "hmac",
      "mnemonic",
      "seed phrase",
      "recovery key",
      "unseal key",
      "keystore pass",
      "store pass",
      "key pass",
      "db pass",
      "user pass",
      "admin pass",
      "smtp pass",
      "mail pass",
      "root pass",
      "my pass",
      "ftp pass",
      "pass",
      "auth",
      "otp seed",
      "identified by",
      "bind pw",
      "basicauth"
    ];
  }
});

// src/engine/placeholder.ts
function shapedPlaceholder(value, bodyFrom) {
  const body = value.slice(bodyFrom);
  const lower = body.toLowerCase();
  for (const word3 of UNMISTAKABLE) if (lower.includes(word3)) return `holds the word '${word3}'`;
  return filler(lower);
}
function namedPlaceholder(value, name) {
  const lower = value.toLowerCase();
  return reference(value) ?? filler(lower) ?? wording(value, lower, name);
}
function reference(value) {
  if (/\$\{|\$\(|\{\{|\}\}|<%|%>|<<|>>|\{%|#\{|\\\(/.test(value)) return "is a template";
  if (/^(?:\$\$?[A-Za-z_]|%[A-Za-z_]\w*%|![A-Za-z_]\w*!|@[A-Za-z_]+@$|<[^<>]{1,80}>$|\[[^[\]]{1,80}\]$|\(.{0,80}\)$|__\w+__$|\{[\w.:-]*\}$|%[sdvr]$|%\([\w]+\)s)/.test(
    value
  )) {
    return "is a template";
  }
  if (/^(?:arn:|ssm:|sm:\/\/|vault:|op:\/\/|doppler:|infisical:|akv:\/\/|projects\/[^/]+\/secrets|@Microsoft\.KeyVault|ENC\[|ENC\(|\{cipher\}|encrypted:|secretKeyRef|file:|keyring:|env:|azure-key-vault:|gcp:secretmanager|\{\{resolve:)/i.test(
    value
  )) {
    return "refers to a secret store";
  }
  return void 0;
}
function runsIntoTemplate(bytes, end) {
  const next = bytes.toString("latin1", end, end + 2);
  return next === "<<" || next === "{{";
}
function filler(lower) {
  const distinct = new Set(lower).size;
  if (lower.length >= 4 && distinct <= 2) return "repeats one or two characters";
  if (lower.length >= 16 && distinct <= 5) return "has hardly any different characters";
  if (/\*{3,}|[•…]{2,}|\.{3}|x{5,}|-{4,}|_{4,}/.test(lower)) return "is masked or elided";
  for (const run of SEQUENCES)
    if (lower.includes(run) && run.length * 2 >= lower.length) return "is a sequence";
  for (const width of [2, 3, 4, 8]) {
    if (lower.length >= width * 4 && lower[0] === lower[width] && lower === lower.slice(0, width).repeat(Math.ceil(lower.length / width)).slice(0, lower.length)) {
      return "repeats a block";
    }
  }
  return void 0;
}
function wording(value, lower, name) {
  const plain2 = lower.replace(/[^a-z0-9]/g, "");
  if (plain2 !== "" && plain2 === name.toLowerCase().replace(/[^a-z0-9]/g, "")) return "equals its name";
  if (PARTS.has(plain2)) return `is the word '${plain2}'`;
  if (TELLING.has(normalName(value))) return "is itself a name of secrets";
  const { covered, total, word: word3 } = clearingWords(value);
  return covered > 0 && covered * 2 >= total ? `holds the word '${word3}'` : void 0;
}
function placeholderShare(value) {
  const { covered, total } = clearingWords(value);
  return total === 0 ? 0 : covered / total;
}
function clearingWords(value) {
  if (reading.value === value) return reading;
  Object.assign(reading, { value, covered: 0, total: 0, word: "" });
  let start = 0;
  for (let at2 = 0; at2 <= value.length; at2++) {
    const kind2 = kindAt(value, at2);
    const before = at2 === start ? kind2 : kindAt(value, at2 - 1);
    const isHump = kind2 === UPPER && before !== UPPER && before !== OTHER;
    const isCount = kind2 === DIGIT2 && before !== DIGIT2 && at2 - start >= 3;
    if (kind2 !== OTHER && !isHump && !isCount) continue;
    clear(value, start, at2);
    start = kind2 === OTHER ? at2 + 1 : at2;
  }
  return reading;
}
function clear(value, start, end) {
  const length2 = end - start;
  reading.total += length2;
  if (length2 < 2 || length2 > LONGEST_PART) return;
  const part3 = value.slice(start, end).toLowerCase();
  if (!PARTS.has(part3)) return;
  reading.covered += length2;
  if (length2 > reading.word.length) reading.word = part3;
}
function kindAt(value, at2) {
  const code2 = value.charCodeAt(at2);
  if (code2 >= 97 && code2 <= 122) return LOWER;
  if (code2 >= 48 && code2 <= 57) return DIGIT2;
  return code2 >= 65 && code2 <= 90 ? UPPER : OTHER;
}
var UNMISTAKABLE, PARTS, TELLING, SEQUENCES, reading, LONGEST_PART, OTHER, DIGIT2, LOWER, UPPER;
var init_placeholder = __esm({
  "src/engine/placeholder.ts"() {
    "use strict";
    init_names();
    UNMISTAKABLE = [
      "example",
      "placeholder",
      "redacted",
      "changeme",
      "your",
      "xxxx",
      "dummy",
      "notreal",
      "not-a-real",
      "...."
    ];
    PARTS = new Set(
      "your yours my mine enter insert put add paste replace replaceme change changeme changeit changethis fill fillme set setme todo tbd fixme tba provide update edit here goes this example sample demo dummy fake mock stub test testing tests placeholder template default none null nil undefined empty redacted removed masked hidden censored sanitized invalid notreal notasecret unused unset secretvalue somevalue value string text foo bar baz qux foobar lorem ipsum acme contoso fabrikam hunter2 correcthorsebatterystaple apikey token secret password passwd pass key accesskey secretkey username user email account bucket some the tu votre ihr dein seu sua senha parola heslo wachtwoord true false yes no on off required optional bearer basic unknown anonymous random generated".split(" ")
    );
    TELLING = new Set(STRONG_NAMES.map(normalName));
    SEQUENCES = [
      "0123456789",
      "1234567890",
      "abcdefghij",
      "qwertyuiop",
      "asdfgh",
      "zxcvbn",
      "deadbeef",
      "cafebabe",
      "feedface",
      "badc0ffee"
    ];
    reading = { value: "", covered: 0, total: 0, word: "" };
    LONGEST_PART = 26;
    OTHER = 0;
    DIGIT2 = 1;
    LOWER = 2;
    UPPER = 3;
  }
});

// src/engine/checks/endpoint.ts
function judgeEndpoint({ user, password, host, detail }) {
  const plain2 = decodePercent(password);
  if (plain2 === "" || reference(plain2) !== void 0) return reject("password is filled in elsewhere");
  if (host !== void 0 && reference(host) !== void 0)
    detail = { ...detail, host: "filled in elsewhere" };
  const name = (host ?? "").toLowerCase();
  if (CANARY_HOST.test(name)) return deadEnd("canary", CANARY, detail);
  if (FILLER.test(plain2) || isName(plain2))
    return { ...deadEnd("example", "placeholder password", detail), result: "fail" };
  if (DOCUMENTATION_HOST.test(name)) return deadEnd("example", "documentation host", detail);
  if (isWellKnownPassword(plain2)) return lowered(WELL_KNOWN, "well-known password", detail);
  if (user !== void 0 && user !== "" && plain2.toLowerCase() === user.toLowerCase()) {
    return lowered(WELL_KNOWN, "password equals user", detail);
  }
  if (LOCAL_HOST.test(name)) return lowered(LOCAL, "local host", detail);
  if (name === "") return unknown(detail);
  if (!/[.:$]/.test(name)) return lowered(0.5, "host without a domain", detail);
  return pass("password for a named endpoint", detail);
}
function isWellKnownPassword(text2) {
  const lower = text2.toLowerCase();
  const stem = lower.replace(/[0-9!.]{1,5}$/, "");
  return WELL_KNOWN_PASSWORDS.has(lower) || stem.length >= 4 && WELL_KNOWN_PASSWORDS.has(stem);
}
function isName(text2) {
  return text2.length <= 40 && !/\d/.test(text2) && NAME.test(text2);
}
function decodePercent(text2) {
  if (!text2.includes("%")) return text2;
  try {
    return decodeURIComponent(text2);
  } catch (error) {
    if (error instanceof URIError) return text2;
    throw error;
  }
}
var WELL_KNOWN_PASSWORDS, DOCUMENTATION_HOST, LOCAL_HOST, FILLER, NAME;
var init_endpoint = __esm({
  "src/engine/checks/endpoint.ts"() {
    "use strict";
    init_placeholder();
    init_canaries();
    init_results();
    WELL_KNOWN_PASSWORDS = new Set(
      "admin password root toor postgres postgresql mysql guest yourstrong(!)password changeme change_me changeit change-me neo4j minioadmin minio kibana elastic test testing tester user username oracle manager tiger raspberry ubnt cisco vagrant docker airflow keycloak superset password123 password1 p@ssw0rd passw0rd passw0rd! welcome1 letmein qwerty 12345 123456 12345678 123456789 1234 123 secret s3cr3t hunter2 anonymous mongo mongodb mongoadmin redis rabbitmq rabbit android django wordpress drupal laravel homestead sail rails symfony app api db database dev development local localhost demo example sample foobar foo bar foobared pass passwd pwd pw mypassword my-password my_password yourpassword your-password your_password your_password_here userpassword dbpassword db_password dbpass rootpassword rootpass adminpassword testpassword test1234 test123 secretpassword supersecret topsecret postgrespassword token apikey api_key access_token x-oauth-basic x-access-token a b c p pp u none null undefined string redacted hidden xxx".split(" ")
    );
    DOCUMENTATION_HOST = /(^|[.@])(example\.(com|org|net|edu)|[\w-]+\.(example|test|invalid))$|^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$|^2001:db8:|^(my|your|some)[._-]?(host|server|domain|db|database|registry|proxy|company)\b|(^|\.)(company|mycompany|yourcompany|domain|mydomain|yourdomain|somewhere)\.(com|org|net|io|tld)$|^(host|hostname|example|server|servername|domain|domain\.com|domain\.tld|foo|bar|foo\.com|bar\.com|site\.com|a|b|h|hosts?\d?)$/;
    LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1|host\.docker\.internal|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+)$|\.(local|localdomain|localhost|internal\.test)$/;
    FILLER = /^(.)\1*$|^\.{2,}|\*{3,}|^x{3,}|x{6,}|…/i;
    NAME = /^[A-Z]*(PASS|PASSWD|PASSWORD|PWD|SECRET|TOKEN|KEY|USER)([_-]?[A-Z]+)?$|^[A-Z]+(_[A-Z]+)+$|^(your|my|the|some|insert|enter)[-_ ]?\w*(pass|secret|token|key|pwd)\w*$/i;
  }
});

// src/engine/checks/basic-auth.ts
function isText(text2) {
  for (const char of text2) {
    const code2 = char.codePointAt(0);
    if (code2 < 32 || code2 === 127 || code2 === 65533) return false;
  }
  return true;
}
var SAMPLES, SAMPLE_CLIENT, basicAuth;
var init_basic_auth = __esm({
  "src/engine/checks/basic-auth.ts"() {
    "use strict";
    init_base64();
    init_endpoint();
    init_results();
    SAMPLES = /* @__PURE__ */ new Set([
      "Aladdin:open sesame",
      "Aladdin:OpenSesame",
      "user:password",
      "username:password",
      "test:123\xA3"
    ]);
    SAMPLE_CLIENT = "s6BhdRkqt3";
    basicAuth = (bytes, start, end) => {
      const text2 = decodeBase64(bytes.toString("latin1", start, end))?.toString("utf8");
      const colon = text2?.indexOf(":") ?? -1;
      if (text2 === void 0 || colon < 0 || !isText(text2)) return reject("not base64 of user:password");
      const user = text2.slice(0, colon);
      const password = text2.slice(colon + 1);
      if (password === "" && user === "") return reject("empty");
      const detail = user === "" ? {} : { user: user.slice(0, 80) };
      if (SAMPLES.has(text2) || user === SAMPLE_CLIENT)
        return deadEnd("documentation", "documentation example", detail);
      const judged = password === "" ? judgeEndpoint({ password: user, detail: {} }) : judgeEndpoint({ user, password, detail });
      return judged.confidence === void 0 && judged.result === "unknown" ? pass("base64 of user and password", judged.detail) : judged;
    };
  }
});

// src/engine/checks/sums/sha256.ts
function sha256(bytes) {
  const padded = Buffer.alloc((bytes.length + 8 >> 6) + 1 << 6);
  padded.set(bytes);
  padded[bytes.length] = 128;
  padded.writeUInt32BE(Math.floor(bytes.length * 8 / FRACTION), padded.length - 8);
  padded.writeUInt32BE(bytes.length * 8 >>> 0, padded.length - 4);
  const state = Uint32Array.from(START);
  const schedule = new Uint32Array(64);
  for (let at2 = 0; at2 < padded.length; at2 += 64) compress(state, schedule, padded, at2);
  const out = Buffer.alloc(32);
  state.forEach((value, i) => {
    out.writeUInt32BE(value, 4 * i);
  });
  return out;
}
function compress(state, w, block2, at2) {
  for (let t = 0; t < 16; t++) w[t] = block2.readUInt32BE(at2 + 4 * t);
  for (let t = 16; t < 64; t++) {
    const s0 = right(w[t - 15], 7) ^ right(w[t - 15], 18) ^ w[t - 15] >>> 3;
    const s1 = right(w[t - 2], 17) ^ right(w[t - 2], 19) ^ w[t - 2] >>> 10;
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t++) {
    const t1 = h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + (e & f ^ ~e & g) + ROUND[t] + w[t];
    const t2 = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + (a & b ^ a & c ^ b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, d + t1 >>> 0, c, b, a, t1 + t2 >>> 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = state[i] + value;
  });
}
function right(value, by) {
  return value >>> by | value << 32 - by;
}
function firstPrimes(count) {
  const primes = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  return primes;
}
function fraction(prime, degree) {
  const scaled = BigInt(prime) << 32n * degree;
  let root = BigInt(prime) << 32n;
  for (; ; ) {
    const next = ((degree - 1n) * root + scaled / root ** (degree - 1n)) / degree;
    if (next >= root) return Number(root & 0xffffffffn);
    root = next;
  }
}
var FRACTION, PRIMES, ROUND, START;
var init_sha256 = __esm({
  "src/engine/checks/sums/sha256.ts"() {
    "use strict";
    FRACTION = 4294967296;
    PRIMES = firstPrimes(64);
    ROUND = PRIMES.map((p) => fraction(p, 3n));
    START = PRIMES.slice(0, 8).map((p) => fraction(p, 2n));
  }
});

// src/engine/checks/codecs/base58.ts
function decodeBase58(text2, alphabet2 = BITCOIN) {
  if (text2.length > LONGEST) return void 0;
  let value = 0n;
  for (const char of text2) {
    const digit = alphabet2.indexOf(char);
    if (digit < 0) return void 0;
    value = value * 58n + BigInt(digit);
  }
  const hex3 = value === 0n ? "" : value.toString(16);
  const bytes = Buffer.from(hex3.length % 2 ? `0${hex3}` : hex3, "hex");
  return Buffer.concat([Buffer.alloc(leading(text2, alphabet2[0])), bytes]);
}
function encodeBase58(bytes, alphabet2 = BITCOIN) {
  const hex3 = Buffer.from(bytes).toString("hex");
  let text2 = "";
  for (let value = BigInt(`0x${hex3 || "0"}`); value > 0n; value /= 58n)
    text2 = alphabet2[Number(value % 58n)] + text2;
  let zeros = 0;
  while (bytes[zeros] === 0) zeros++;
  return alphabet2[0].repeat(zeros) + text2;
}
function decodeBase58Check(text2, alphabet2 = BITCOIN) {
  const bytes = decodeBase58(text2, alphabet2);
  if (bytes === void 0 || bytes.length < 5) return void 0;
  const payload = bytes.subarray(0, -4);
  return checksum3(payload).equals(bytes.subarray(-4)) ? payload : void 0;
}
function encodeBase58Check(payload, alphabet2 = BITCOIN) {
  return encodeBase58(Buffer.concat([payload, checksum3(payload)]), alphabet2);
}
function checksum3(payload) {
  return sha256(sha256(payload)).subarray(0, 4);
}
function leading(text2, char) {
  let count = 0;
  while (text2[count] === char) count++;
  return count;
}
var BITCOIN, RIPPLE, LONGEST;
var init_base58 = __esm({
  "src/engine/checks/codecs/base58.ts"() {
    "use strict";
    init_sha256();
    BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
    LONGEST = 160;
  }
});

// src/engine/checks/codecs/bech32.ts
function decodeBech32(text2) {
  const lower = text2.toLowerCase();
  if (text2 !== lower && text2 !== text2.toUpperCase()) return void 0;
  const split = lower.lastIndexOf("1");
  if (split < 1 || lower.length - split < 7) return void 0;
  const groups = [...lower.slice(split + 1)].map((char) => ALPHABET4.indexOf(char));
  if (groups.includes(-1)) return void 0;
  const prefix = lower.slice(0, split);
  const sum = polymod([...expand(prefix), ...groups]);
  if (sum !== BECH32 && sum !== BECH32M) return void 0;
  return { prefix, bytes: regroup(groups.slice(0, -6)) };
}
function encodeBech32(prefix, bytes) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, "0"), 2));
  const sum = polymod([...expand(prefix), ...groups, 0, 0, 0, 0, 0, 0]) ^ BECH32;
  const check2 = [25, 20, 15, 10, 5, 0].map((shift) => sum >>> shift & 31);
  return `${prefix}1${[...groups, ...check2].map((group2) => ALPHABET4[group2]).join("")}`;
}
function polymod(values) {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = (sum & 33554431) << 5 ^ value;
    GENERATOR.forEach((term, bit) => {
      if (top >>> bit & 1) sum ^= term;
    });
  }
  return sum >>> 0;
}
function expand(prefix) {
  const codes = [...prefix].map((char) => char.charCodeAt(0));
  return [...codes.map((code2) => code2 >> 5), 0, ...codes.map((code2) => code2 & 31)];
}
function regroup(groups) {
  const out = [];
  let held = 0;
  let bits = 0;
  for (const group2 of groups) {
    held = (held << 5 | group2) & 4095;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push(held >> bits & 255);
    }
  }
  return Buffer.from(out);
}
var ALPHABET4, GENERATOR, BECH32, BECH32M;
var init_bech32 = __esm({
  "src/engine/checks/codecs/bech32.ts"() {
    "use strict";
    ALPHABET4 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    GENERATOR = [996825010, 642813549, 513874426, 1027748829, 705979059];
    BECH32 = 1;
    BECH32M = 734539939;
  }
});

// src/engine/checks/chain-keys.ts
var WIF, base58check, signBase58check, xrpSeed, signXrpSeed, bech32, signBech32;
var init_chain_keys = __esm({
  "src/engine/checks/chain-keys.ts"() {
    "use strict";
    init_base58();
    init_bech32();
    init_results();
    WIF = { 128: "bitcoin main", 239: "bitcoin test" };
    base58check = (bytes, start, end) => {
      const payload = decodeBase58Check(bytes.toString("latin1", start, end));
      if (payload === void 0) return fail("checksum is wrong");
      const isWif = payload.length === 33 || payload.length === 34 && payload[33] === 1;
      const network = isWif ? WIF[payload[0]] : void 0;
      return pass("checksum is right", network === void 0 ? {} : { network });
    };
    signBase58check = (prefix, pick) => {
      const key = Buffer.from(pick("hexlower", 64), "hex");
      if (prefix === "xprv") {
        const chain2 = Buffer.from(pick("hexlower", 64), "hex");
        return encodeBase58Check(
          Buffer.concat([Buffer.from("0488ade4000000000000000000", "hex"), chain2, Buffer.of(0), key])
        );
      }
      if (prefix.startsWith("edsk")) return encodeBase58Check(Buffer.concat([Buffer.of(13, 15, 58, 7), key]));
      const test = prefix.startsWith("c");
      const compressed = prefix !== "5";
      return encodeBase58Check(
        Buffer.concat([Buffer.of(test ? 239 : 128), key, Buffer.from(compressed ? [1] : [])])
      );
    };
    xrpSeed = (bytes, start, end) => {
      const payload = decodeBase58Check(bytes.toString("latin1", start, end), RIPPLE);
      if (payload === void 0) return fail("checksum is wrong");
      if (payload.length === 17 && payload[0] === 33) return pass("checksum is right", { type: "secp256k1" });
      return payload.length === 19 ? pass("checksum is right", { type: "ed25519" }) : reject("not a family seed");
    };
    signXrpSeed = (prefix, pick) => {
      const version = prefix === "sEd" ? [1, 225, 75] : [33];
      return encodeBase58Check(
        Buffer.concat([Buffer.from(version), Buffer.from(pick("hexlower", 32), "hex")]),
        RIPPLE
      );
    };
    bech32 = (bytes, start, end) => {
      const decoded = decodeBech32(bytes.toString("latin1", start, end));
      if (decoded === void 0) return fail("checksum is wrong");
      if (decoded.bytes.every((byte) => byte === decoded.bytes[0])) return deadEnd("example", "filler key");
      return pass("checksum is right", { kind: decoded.prefix });
    };
    signBech32 = (prefix, pick) => {
      const count = prefix.startsWith("sui") ? 33 : 32;
      const text2 = encodeBech32(
        prefix.toLowerCase().replace(/1$/, ""),
        Buffer.from(pick("hexlower", 2 * count), "hex")
      );
      return prefix === prefix.toUpperCase() ? text2.toUpperCase() : text2;
    };
  }
});

// src/engine/checks/cisco.ts
function applyTable(bytes, salt) {
  return Buffer.from(bytes.map((byte, i) => byte ^ TABLE2.charCodeAt((salt + i) % TABLE2.length)));
}
var TABLE2, GREATEST_SALT, ciscoType7, signCiscoType7;
var init_cisco = __esm({
  "src/engine/checks/cisco.ts"() {
    "use strict";
    init_endpoint();
    init_results();
    TABLE2 = "dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87";
    GREATEST_SALT = 15;
    ciscoType7 = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      const salt = Number(text2.slice(0, 2));
      if (!/^\d\d(?:[0-9A-F]{2})+$/i.test(text2) || salt > GREATEST_SALT) return reject("not type 7");
      const coded = Buffer.from(text2.slice(2), "hex");
      const password = applyTable(coded, salt).toString("latin1");
      if (!/^[ -~]+$/.test(password)) return reject("does not decode to text");
      const judged = judgeEndpoint({ password, detail: {} });
      return judged.confidence === void 0 ? { result: "pass", reason: "decodes with the public table" } : judged;
    };
    signCiscoType7 = (_, pick) => {
      const salt = Number(pick("digit", 2)) % (GREATEST_SALT + 1);
      const coded = applyTable(Buffer.from(pick("base62", 12), "latin1"), salt);
      return String(salt).padStart(2, "0") + coded.toString("hex").toUpperCase();
    };
  }
});

// src/engine/checks/connection-string.ts
function pairs(text2) {
  const detail = {};
  for (const part3 of text2.split(/[;&?]/)) {
    const equals = part3.indexOf("=");
    if (equals < 0 || part3.length > 300) continue;
    const key = KEYS[part3.slice(0, equals).toLowerCase().replace(/[\s_]/g, "")];
    const value = part3.slice(equals + 1).trim().replace(/^["'{]|["'}]$/g, "");
    if (key !== void 0 && value !== "")
      detail[key] ??= (key === "host" ? bareHost(value) : value).slice(0, 120);
  }
  return detail;
}
function bareHost(value) {
  return value.replace(/^(tcp:|np:|lpc:|[a-z]+:\/\/)/i, "").split(/[,\\/:]/, 1)[0];
}
function jdbcAuthority(text2) {
  const found = /jdbc:[a-z0-9:]{2,40}?(?::\/\/|[@/]{1,3})([\w.-]+)(?::\d+)?(?:\/([\w-]+))?/i.exec(text2);
  if (found === null) return {};
  return { host: found[1], ...found[2] !== void 0 && { database: found[2] } };
}
function afterStop(text2) {
  let at2 = text2.length;
  while (at2 > 0 && !STOPS.includes(text2[at2 - 1])) at2--;
  return text2.slice(at2);
}
function beforeStop(text2) {
  let at2 = 0;
  while (at2 < text2.length && !STOPS.includes(text2[at2])) at2++;
  return text2.slice(0, at2);
}
var AROUND, STOPS, KEYS, connectionString;
var init_connection_string = __esm({
  "src/engine/checks/connection-string.ts"() {
    "use strict";
    init_endpoint();
    init_results();
    AROUND = 512;
    STOPS = '\r\n"`<>';
    KEYS = {
      user: "user",
      userid: "user",
      username: "user",
      uid: "user",
      server: "host",
      datasource: "host",
      host: "host",
      hostname: "host",
      address: "host",
      addr: "host",
      endpoint: "host",
      servername: "host",
      accountname: "user",
      sharedaccesskeyname: "user",
      database: "database",
      databasename: "database",
      initialcatalog: "database",
      dbname: "database",
      entitypath: "database"
    };
    connectionString = (bytes, start, end) => {
      const before = bytes.toString("latin1", Math.max(0, start - AROUND), start);
      const after = bytes.toString("latin1", end, Math.min(bytes.length, end + AROUND));
      const around = `${afterStop(before)};${beforeStop(after)}`;
      const detail = { ...jdbcAuthority(around), ...pairs(around) };
      if (Object.keys(detail).length === 0) return reject("no connection string around it");
      const password = bytes.toString("latin1", start, end);
      return judgeEndpoint({ user: detail.user, password, host: detail.host, detail });
    };
  }
});

// src/engine/checks/crates-io.ts
function checkCharacter(body) {
  const sum = Buffer.from(body, "latin1").reduce((xor, byte) => xor ^ byte, 0);
  return ALPHABET5[sum % ALPHABET5.length];
}
var ALPHABET5, LENGTH, cratesIoToken, signCratesIoToken;
var init_crates_io = __esm({
  "src/engine/checks/crates-io.ts"() {
    "use strict";
    init_results();
    ALPHABET5 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    LENGTH = 31;
    cratesIoToken = (bytes, start, end) => {
      const body = bytes.toString("latin1", Math.max(start, end - LENGTH - 1), end);
      return body.slice(-1) === checkCharacter(body.slice(0, -1)) ? pass("checksum is right") : fail("checksum is wrong");
    };
    signCratesIoToken = (prefix, pick) => {
      const body = pick("base62", LENGTH);
      return prefix + body + checkCharacter(body);
    };
  }
});

// src/engine/checks/crc32-tokens.ts
function bodyLength(prefix) {
  if (prefix.startsWith("ghr_")) return 70;
  if (/^vc[piark]_/.test(prefix)) return 50;
  return prefix.startsWith("polar_") ? 37 : 30;
}
function checkOf({ width, summed: summed2, encode }) {
  return (bytes, start, end) => {
    const text2 = bytes.toString("latin1", start, end);
    const before = text2.slice(0, -width);
    const right2 = encode(crc32(Buffer.from(summed2(before), "latin1")));
    return text2.length > width && text2.slice(-width) === right2 ? pass("checksum is right") : fail("checksum is wrong");
  };
}
function signerOf({ summed: summed2, encode, body }) {
  return (prefix, pick) => {
    const before = prefix + body(prefix, pick);
    return before + encode(crc32(Buffer.from(summed2(before), "latin1")));
  };
}
function mapped(make) {
  return Object.fromEntries(Object.entries(RECIPES).map(([name, recipe]) => [name, make(recipe)]));
}
var whole, afterPrefix, afterFirst, base62, hex, swapped, RECIPES, crc32Checks, crc32Signers;
var init_crc32_tokens = __esm({
  "src/engine/checks/crc32-tokens.ts"() {
    "use strict";
    init_base62();
    init_results();
    init_crc32();
    whole = (before) => before;
    afterPrefix = (before) => before.slice(before.lastIndexOf("_") + 1);
    afterFirst = (before) => before.slice(before.indexOf("_") + 1);
    base62 = (crc) => encodeBase62(crc, 6);
    hex = (crc) => crc.toString(16).padStart(8, "0");
    swapped = (crc) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(crc);
      return bytes;
    };
    RECIPES = {
      // GitHub (google/osv-scalibr: veles/secrets/github/checksum), npm, Vercel, Polar (polarsource/polar: server/polar/kit/crypto.py).
      "crc32-base62": {
        width: 6,
        summed: afterPrefix,
        encode: base62,
        body: (prefix, pick) => pick("base62", bodyLength(prefix))
      },
      // Deno Deploy: the prefix is summed too.
      "crc32-base62-prefixed": { width: 6, summed: whole, encode: base62, body: (_, pick) => pick("base62", 30) },
      // Cloudflare: lower-case hex of the body; the body may hold `_`.
      "cloudflare-token": { width: 8, summed: afterFirst, encode: hex, body: (_, pick) => pick("base62", 40) },
      // Zuplo: the same, behind a separator.
      "zuplo-key": {
        width: 8,
        summed: (before) => afterFirst(before).slice(0, -1),
        encode: hex,
        body: (_, pick) => `${pick("lower36", 32)}_`
      },
      // Grafana service accounts: hex of the little-endian sum over prefix and body, the separator left out.
      "grafana-token": {
        width: 8,
        summed: (before) => before.slice(0, -1),
        encode: (crc) => swapped(crc).toString("hex"),
        body: (_, pick) => `${pick("base62", 32)}_`
      },
      // Atlassian and Bitbucket: upper-case hex of everything, the `=` included.
      "atlassian-token": {
        width: 8,
        summed: whole,
        encode: (crc) => hex(crc).toUpperCase(),
        body: (prefix, pick) => `${pick("base64url", 183 - prefix.length)}=`
      },
      // Confluent Cloud: six base64 digits of the little-endian sum over the 54 characters between.
      "confluent-secret": {
        width: 6,
        summed: (before) => before.slice("cflt".length),
        encode: (crc) => swapped(crc).toString("base64").slice(0, 6),
        body: (_, pick) => pick("base64", 54)
      },
      // Matrix access tokens of Synapse (element-hq/synapse: synapse/handlers/auth.py): everything before the last `_`.
      "matrix-token": {
        width: 6,
        summed: (before) => before.slice(0, -1),
        encode: base62,
        body: (_, pick) => `${Buffer.from(pick("lower", 9)).toString("base64")}_${pick("alpha", 20)}_`
      }
    };
    crc32Checks = mapped(checkOf);
    crc32Signers = mapped(signerOf);
  }
});

// src/engine/checks/decoded-text.ts
function textCheck(pattern) {
  return (bytes, start, end) => {
    const text2 = bytes.toString("latin1", start, end);
    const decoded = decodeBase64(text2.slice(text2.lastIndexOf("_") + 1))?.toString("latin1");
    return decoded !== void 0 && decoded.length < 400 && pattern.test(decoded) ? pass("decodes to what it should") : reject("decodes to something else");
  };
}
function isRandom(key) {
  return new Set(key).size >= key.length / 2 && key.some((byte) => byte < 32 || byte > 126);
}
var TEXTS, decodedTextChecks, KEY_LENGTHS, base64Key, wireguardKey, discordToken, pypiToken;
var init_decoded_text = __esm({
  "src/engine/checks/decoded-text.ts"() {
    "use strict";
    init_base64();
    init_results();
    TEXTS = {
      "decoded-elasticsearch-key": /^[\w-]{20}:[\w-]{22}$/,
      "decoded-intercom-token": /^tok:[\w.-]+(?::\d+:\d+)?$/,
      "decoded-jfrog-reference": /^reftkn:\d+:\d+:[A-Za-z0-9]+$/,
      "decoded-nx-token": /^[\w-]{8,80}\|read(?:-write)?$/,
      "decoded-nvidia-key": /^[a-z0-9]{20,32}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
      "decoded-workos-key": /^key_[0-9A-Z]{26},[\w-]{10,}$/,
      "decoded-highnote-key": /^key_[\w-]+,[\w-]{10,}$/,
      "decoded-bitbucket-token": /^\d{12}:/
    };
    decodedTextChecks = Object.fromEntries(
      Object.entries(TEXTS).map(([name, pattern]) => [name, textCheck(pattern)])
    );
    KEY_LENGTHS = /* @__PURE__ */ new Set([16, 24, 32, 48, 64]);
    base64Key = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      const body = text2.slice(text2.lastIndexOf(":") + 1);
      const key = decodeBase64(body);
      if (key === void 0 || !KEY_LENGTHS.has(key.length) || !isCanonicalBase64(body, key))
        return reject("not base64 of a key");
      return isRandom(key) ? pass("decodes to a key") : reject("decodes to text or filler");
    };
    wireguardKey = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      const key = decodeBase64(text2);
      if (key?.length !== 32 || !isCanonicalBase64(text2, key)) return reject("not 32 bytes of base64");
      return isRandom(key) ? pass("32-byte key") : reject("decodes to text or filler");
    };
    discordToken = (bytes, start, end) => {
      const [id, time, mac] = bytes.toString("latin1", start, end).split(".");
      const user = decodeBase64(id)?.toString("latin1") ?? "";
      if (!/^\d{17,20}$/.test(user) || time === void 0 || mac === void 0)
        return reject("first part is not a user id");
      return pass("first part is a user id", { user });
    };
    pypiToken = (bytes, start, end) => {
      const body = bytes.toString("latin1", start, end).replace(/^pypi-/, "");
      const macaroon = Buffer.from(body, "base64url");
      const location = macaroon.toString("latin1", 3, 3 + (macaroon[2] ?? 0));
      if (macaroon[0] !== 2 || macaroon[1] !== 1 || !location.endsWith("pypi.org"))
        return reject("not a PyPI macaroon");
      return macaroon.length > 60 ? pass("macaroon of PyPI", { host: location }) : reject("too short");
    };
  }
});

// src/engine/checks/free-text.ts
function judgeText(text2) {
  if (reference(text2) !== void 0) return reject("filled in elsewhere");
  if (isCode(text2)) return reject("code, not a value");
  const why = namedPlaceholder(text2, "");
  if (why !== void 0) return fail(`the value ${why}`);
  if (isWellKnownPassword(text2)) return lowered(WELL_KNOWN, "well-known password");
  return /^[A-Z][A-Z_]+$|^[a-z]+(?:_[a-z]+)+$/.test(text2) ? deadEnd("example", "a name, not a value") : unknown();
}
function isCode(text2) {
  return (
    // Digits in the middle of a part are a password's, not an identifier's.
    !/\d[A-Za-z]/.test(text2) && /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+(?:\(.*)?$/.test(text2) || /^[\w.$:>-]*[A-Za-z_\]]\(|^[A-Za-z_$][\w$.]*\[/.test(text2) || /^(?:\.{0,2}|~)\/[\w./-]+$/.test(text2) || /^[A-Za-z]:\\/.test(text2)
  );
}
function isVariable(text2, before, after) {
  if (!/^[A-Za-z_$][A-Za-z_$]*$/.test(text2)) return false;
  if (before !== void 0 && QUOTES.includes(String.fromCharCode(before))) return false;
  return /[a-z][A-Z]/.test(text2) || after !== void 0 && ENDS_IN_CODE.includes(String.fromCharCode(after));
}
var freeText, opaqueToken, base64Text, QUOTES, ENDS_IN_CODE;
var init_free_text = __esm({
  "src/engine/checks/free-text.ts"() {
    "use strict";
    init_placeholder();
    init_base64();
    init_endpoint();
    init_results();
    freeText = (bytes, start, end) => {
      const text2 = bytes.toString("utf8", start, end);
      const judged = judgeText(text2);
      return judged.result === "unknown" && isVariable(text2, bytes[start - 1], bytes[end]) ? reject("a variable") : judged;
    };
    opaqueToken = (bytes, start, end) => /^eyJ[\w-]{8,}\.[\w-]*\./.test(bytes.toString("latin1", start, end)) ? reject("a JSON Web Token") : freeText(bytes, start, end);
    base64Text = (bytes, start, end) => {
      const decoded = decodeBase64(bytes.toString("latin1", start, end));
      const text2 = decoded?.toString("utf8").trimEnd() ?? "";
      if (text2.length < 4 || /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(text2))
        return reject("not base64 of text");
      if (text2.startsWith("-----BEGIN ") && !text2.includes("PRIVATE KEY"))
        return reject("public certificate or key");
      return judgeText(text2.slice(0, 400));
    };
    QUOTES = "\"'`";
    ENDS_IN_CODE = ",;)";
  }
});

// src/engine/checks/gitlab.ts
function payloadStart(head) {
  const marked = /(?:^|-)gl[a-z]+-(?:t\d_)?/.exec(head.slice(0, 64));
  return marked === null ? head.indexOf("-") + 1 : marked.index + marked[0].length;
}
function owners(payload) {
  const detail = {};
  const text2 = decodeBase64(payload)?.toString("latin1") ?? "";
  for (const line2 of text2.split("\n", 6)) {
    const found = /^([ougpc]):([0-9a-z]{1,13})$/.exec(line2);
    if (found !== null) detail[OWNERS[found[1]]] = String(Number.parseInt(found[2], 36));
  }
  return detail;
}
var CRC_WIDTH, LENGTH_WIDTH, OWNERS, gitlabRoutable, signGitlabRoutable;
var init_gitlab = __esm({
  "src/engine/checks/gitlab.ts"() {
    "use strict";
    init_base64();
    init_results();
    init_crc32();
    CRC_WIDTH = 7;
    LENGTH_WIDTH = 2;
    OWNERS = { o: "organization", u: "user", g: "group", p: "project", c: "cell" };
    gitlabRoutable = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      const dot = text2.indexOf(".");
      if (dot < 0) return unknown();
      const body = text2.slice(0, -CRC_WIDTH);
      const sum = crc32(Buffer.from(body, "latin1"));
      if (text2.slice(-CRC_WIDTH) !== sum.toString(36).padStart(CRC_WIDTH, "0")) return fail("checksum is wrong");
      const payload = text2.slice(payloadStart(text2.slice(0, dot)), dot);
      const length2 = Number.parseInt(body.slice(-LENGTH_WIDTH), 36);
      return length2 === payload.length ? pass("checksum is right", owners(payload)) : fail("length field is wrong");
    };
    signGitlabRoutable = (prefix, pick) => {
      const lines = `o:1
u:${pick("[a-z]", 2)}
`;
      const payload = Buffer.from(lines + pick("word", 32), "latin1").toString("base64url");
      const body = `${prefix}${payload}.01.${payload.length.toString(36).padStart(LENGTH_WIDTH, "0")}`;
      return body + crc32(Buffer.from(body, "latin1")).toString(36).padStart(CRC_WIDTH, "0");
    };
  }
});

// src/engine/checks/identifiers.ts
function longestRun(bytes, start, end) {
  let longest = 1;
  let run = 1;
  let step = 0;
  for (let i = start + 1; i < end; i++) {
    const next = bytes[i] - bytes[i - 1];
    run = next === step && Math.abs(next) <= 1 ? run + 1 : Math.abs(next) <= 1 ? 2 : 1;
    step = next;
    longest = Math.max(longest, run);
  }
  return longest;
}
function isRepeated(bytes, start, end) {
  for (let block2 = 1; block2 <= 8 && 2 * block2 <= end - start; block2++) {
    let i = start + block2;
    while (i < end && bytes[i] === bytes[i - block2]) i++;
    if (i === end) return true;
  }
  return false;
}
var LONGEST_RUN, notSequential, hexRandom, uuid, luhn, SECP256K1_ORDER, secp256k1, bitlocker, signBitlocker;
var init_identifiers = __esm({
  "src/engine/checks/identifiers.ts"() {
    "use strict";
    init_results();
    LONGEST_RUN = 7;
    notSequential = (bytes, start, end) => {
      if (longestRun(bytes, start, end) > LONGEST_RUN) return reject("characters in order");
      if (isRepeated(bytes, start, end)) return reject("repeated block");
      return unknown();
    };
    hexRandom = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      if (!/[0-9]/.test(text2) || !/[a-f]/i.test(text2)) return reject("digits only or letters only");
      if (/[a-f]/.test(text2) && /[A-F]/.test(text2)) return reject("mixed case");
      if (new Set(text2).size < 6) return reject("too few different characters");
      return notSequential(bytes, start, end);
    };
    uuid = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end).toLowerCase();
      if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89abcd][0-9a-f]{3}-[0-9a-f]{12}$/.test(text2)) {
        return reject("not a UUID");
      }
      const digits = Buffer.from(text2.replaceAll("-", ""), "latin1");
      if (new Set(digits).size < 6) return reject("too few different characters");
      return notSequential(digits, 0, digits.length);
    };
    luhn = (bytes, start, end) => {
      let sum = 0;
      let count = 0;
      for (let i = end - 1; i >= start; i--) {
        const digit = bytes[i] - 48;
        if (digit < 0 || digit > 9) continue;
        const twice = count % 2 === 1 ? 2 * digit : digit;
        sum += twice > 9 ? twice - 9 : twice;
        count++;
      }
      return count > 1 && sum % 10 === 0 ? pass("check digit is right") : reject("check digit is wrong");
    };
    SECP256K1_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    secp256k1 = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end).replace(/^0x/i, "");
      if (!/^[0-9a-fA-F]{64}$/.test(text2)) return reject("not 32 bytes of hex");
      const scalar = BigInt(`0x${text2}`);
      if (scalar === 0n || scalar >= SECP256K1_ORDER) return reject("outside the curve");
      if (scalar < 2n ** 128n) return fail("scalar too small to be drawn at random");
      return hexRandom(Buffer.from(text2.toLowerCase(), "latin1"), 0, 64);
    };
    bitlocker = (bytes, start, end) => {
      const groups = bytes.toString("latin1", start, end).split("-");
      const right2 = groups.length === 8 && groups.every((g) => /^\d{6}$/.test(g) && Number(g) % 11 === 0 && Number(g) < 720896);
      return right2 && new Set(groups).size > 4 ? pass("all groups are multiples of 11") : reject("not a recovery password");
    };
    signBitlocker = (_, pick) => Array.from({ length: 8 }, () => String(11 * (Number(pick("digit", 5)) % 65536)).padStart(6, "0")).join(
      "-"
    );
  }
});

// src/engine/checks/json-text.ts
function decodeJson(text2) {
  const bytes = decodeBase64(text2);
  return bytes === void 0 ? void 0 : parseObject(bytes.toString("utf8"));
}
function parseObject(text2) {
  try {
    const value = JSON.parse(text2);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return void 0;
    throw error;
  }
}
function parseEscaped(text2) {
  return parseObject(`{"text":"${text2}"}`)?.text;
}
function tell(object, fields) {
  const detail = {};
  for (const [field, name] of Object.entries(fields)) {
    const value = object[field];
    if (typeof value === "number" || typeof value === "string" && value !== "")
      detail[name] = String(value).slice(0, 120);
  }
  return detail;
}
function isoTime(seconds) {
  if (typeof seconds !== "number" || !Number.isFinite(seconds) || Math.abs(seconds) > 864e10)
    return void 0;
  return new Date(seconds * 1e3).toISOString().replace(/\.000Z$/, "Z");
}
var init_json_text = __esm({
  "src/engine/checks/json-text.ts"() {
    "use strict";
    init_base64();
  }
});

// src/engine/checks/json-tokens.ts
function objectAround(bytes, start, end) {
  const low = Math.max(0, start - FILE_REACH);
  const text2 = bytes.toString("latin1", low, Math.min(bytes.length, end + FILE_REACH));
  const from = text2.lastIndexOf("{", start - low);
  const to = text2.indexOf("}", Math.max(from, end - low - 1));
  return from < 0 || to < 0 ? void 0 : text2.slice(from, to + 1);
}
var TOLD, base64Json, gcpServiceAccount, FILE_REACH;
var init_json_tokens = __esm({
  "src/engine/checks/json-tokens.ts"() {
    "use strict";
    init_base64();
    init_json_text();
    init_results();
    TOLD = {
      org: "organization",
      url: "url",
      region_url: "region",
      o: "organization",
      n: "name",
      name: "name",
      u: "user",
      email: "user",
      signInAddress: "url",
      api_address: "url",
      registry: "registry",
      project: "project"
    };
    base64Json = (bytes, start, end) => {
      const inside = bytes.toString("latin1", start, end).indexOf("eyJ");
      if (inside < 0) return reject("no JSON inside");
      const at2 = start + inside;
      let stop = at2;
      while (stop < end && (isBase64Digit(bytes[stop]) || bytes[stop] === 61)) stop++;
      const text2 = bytes.toString("latin1", at2, stop);
      const object = decodeJson(text2) ?? decodeJson(text2.slice(0, Math.max(0, text2.lastIndexOf("_"))));
      return object === void 0 ? reject("not base64 of JSON") : pass("holds JSON", tell(object, TOLD));
    };
    gcpServiceAccount = (bytes, start, end) => {
      const around = objectAround(bytes, start, end);
      const account = around === void 0 ? void 0 : parseObject(around) ?? parseObject(parseEscaped(around) ?? "");
      if (account === void 0) return unknown();
      if (account.type !== "service_account") return reject("not a service account");
      const key = account.private_key;
      if (typeof key !== "string" || !key.includes("PRIVATE KEY") || key.length < 800)
        return fail("private key is missing");
      const detail = tell(account, { client_email: "user", project_id: "project", private_key_id: "key" });
      return pass("service account file", detail);
    };
    FILE_REACH = 8192;
  }
});

// src/engine/checks/sums/hmac.ts
function hmacSha256(key, message) {
  const padded = Buffer.alloc(BLOCK);
  padded.set(key.length > BLOCK ? sha256(key) : key);
  const inner = sha256(Buffer.concat([padded.map((byte) => byte ^ 54), message]));
  return sha256(Buffer.concat([padded.map((byte) => byte ^ 92), inner]));
}
var BLOCK;
var init_hmac = __esm({
  "src/engine/checks/sums/hmac.ts"() {
    "use strict";
    init_sha256();
    BLOCK = 64;
  }
});

// src/engine/checks/jwt.ts
function isSignedByExample(parts) {
  if (parts.length !== 3 || parts.join(".").length > LONGEST_EXAMPLE) return false;
  const header = parts[0].slice(Math.max(0, parts[0].indexOf("eyJ")));
  const message = Buffer.from(`${header}.${parts[1]}`, "latin1");
  return EXAMPLE_KEYS.some((key) => hmacSha256(Buffer.from(key), message).toString("base64url") === parts[2]);
}
function payloadOpaque(header, parts, about) {
  if (header.typ === "JWT") return reject("payload is not JSON");
  return parts.length === 3 ? unknown(about) : reject("not three parts");
}
function claims(payload) {
  const detail = tell(payload, CLAIMS);
  const exp = isoTime(payload.exp);
  const iat = isoTime(payload.iat);
  if (exp !== void 0) detail.exp = exp;
  if (iat !== void 0) detail.iat = iat;
  return detail;
}
function isSample(payload) {
  const names = [payload.sub, payload.name, payload.iss].filter((value) => typeof value === "string");
  if (payload.iat === SAMPLE_TIME || names.some((name) => SAMPLE_SUBJECTS.has(name))) return true;
  return payload.iss === "joe" && payload.exp === 1300819380;
}
var CLAIMS, SAMPLE_SUBJECTS, SAMPLE_TIME, jwt, EXAMPLE_KEYS, LONGEST_EXAMPLE, kubernetesJwt, paseto;
var init_jwt = __esm({
  "src/engine/checks/jwt.ts"() {
    "use strict";
    init_json_text();
    init_results();
    init_hmac();
    CLAIMS = {
      iss: "iss",
      aud: "aud",
      client_id: "client",
      azp: "client",
      role: "role",
      scope: "scope",
      tid: "tenant"
    };
    SAMPLE_SUBJECTS = /* @__PURE__ */ new Set(["1234567890", "John Doe", "user123", "test"]);
    SAMPLE_TIME = 1516239022;
    jwt = (bytes, start, end) => {
      const parts = bytes.toString("latin1", start, end).split(".");
      const header = decodeJson(parts[0].slice(Math.max(0, parts[0].indexOf("eyJ"))));
      if (header === void 0 || typeof (header.alg ?? header.enc) !== "string")
        return reject("header is not JSON with alg");
      const about = tell(header, { alg: "alg", typ: "typ", kid: "kid" });
      if (parts.length === 5 && typeof header.enc === "string")
        return pass("encrypted token", { ...about, typ: "JWE" });
      const payload = decodeJson(parts[1] ?? "");
      if (payload === void 0) return payloadOpaque(header, parts, about);
      const detail = { ...about, ...claims(payload) };
      if (isSample(payload) || header.alg === "HS256" && isSignedByExample(parts))
        return deadEnd("documentation", "documentation example", detail);
      if (String(header.alg).toLowerCase() === "none") return lowered(0.3, "unsigned token", detail);
      return (parts[2] ?? "").length >= 16 ? pass("header and payload are JSON", detail) : lowered(0.3, "signature is missing", detail);
    };
    EXAMPLE_KEYS = [
      "your-256-bit-secret",
      "a-string-secret-at-least-256-bits-long",
      "secret",
      "key",
      "shhhhh",
      "test",
      "password",
      "changeme"
    ];
    LONGEST_EXAMPLE = 1024;
    kubernetesJwt = (bytes, start, end) => {
      const payload = decodeJson(bytes.toString("latin1", start, end).split(".")[1] ?? "");
      if (payload === void 0) return reject("payload is not JSON");
      const bound = payload["kubernetes.io"];
      const legacy = payload.iss === "kubernetes/serviceaccount";
      if (!legacy && (typeof bound !== "object" || bound === null)) return reject("not of Kubernetes");
      const detail = { ...claims(payload), ...tell(payload, { sub: "user" }) };
      return pass("names a service account", legacy ? { ...detail, exp: "never" } : detail);
    };
    paseto = (bytes, start, end) => {
      const [version, purpose, body, footer] = bytes.toString("latin1", start, end).split(".");
      if (!/^v[1-4]$/.test(version) || purpose !== "local" && purpose !== "public")
        return reject("not a PASETO");
      const decoded = Buffer.from(body ?? "", "base64url");
      if (decoded.length < 48) return reject("too short");
      const detail = { type: `${version}.${purpose}` };
      if (purpose === "public" && decoded[0] !== 123) return reject("payload is not JSON");
      Object.assign(detail, tell(decodeJson(footer ?? "") ?? {}, { kid: "kid" }));
      return pass("payload has the right form", detail);
    };
  }
});

// src/engine/checks/sums/crc16.ts
function crc16(bytes) {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 32768 ? (crc << 1 ^ 4129) & 65535 : crc << 1 & 65535;
  }
  return crc;
}
var init_crc16 = __esm({
  "src/engine/checks/sums/crc16.ts"() {
    "use strict";
  }
});

// src/engine/checks/key-seeds.ts
function sumIsRight(seed) {
  return crc16(seed.subarray(0, -2)) === seed.readUInt16LE(seed.length - 2);
}
function summed(head, hex3) {
  const body = Buffer.concat([Buffer.from(head), Buffer.from(hex3, "hex")]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(crc16(body));
  return encodeBase32(Buffer.concat([body, sum]));
}
var STELLAR_SEED, NKEY_SEED, NKEY_TYPES, stellarSeed, nkeySeed, signStellarSeed, signNkeySeed;
var init_key_seeds = __esm({
  "src/engine/checks/key-seeds.ts"() {
    "use strict";
    init_base32();
    init_results();
    init_crc16();
    STELLAR_SEED = 144;
    NKEY_SEED = 18 << 3;
    NKEY_TYPES = {
      A: [0 << 3, "account"],
      C: [2 << 3, "cluster"],
      N: [13 << 3, "server"],
      O: [14 << 3, "operator"],
      U: [20 << 3, "user"],
      X: [23 << 3, "curve"]
    };
    stellarSeed = (bytes, start, end) => {
      const seed = decodeBase32(bytes.toString("latin1", start, end));
      if (seed?.length !== 35 || seed[0] !== STELLAR_SEED) return reject("not a Stellar seed");
      return sumIsRight(seed) ? pass("checksum is right") : fail("checksum is wrong");
    };
    nkeySeed = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      const seed = decodeBase32(text2);
      const type = NKEY_TYPES[text2[1]];
      if (seed?.length !== 36 || type === void 0) return reject("not an NKey seed");
      return sumIsRight(seed) ? pass("checksum is right", { type: type[1] }) : fail("checksum is wrong");
    };
    signStellarSeed = (_, pick) => summed([STELLAR_SEED], pick("hexlower", 64));
    signNkeySeed = (prefix, pick) => {
      const type = NKEY_TYPES[prefix[1] ?? "U"]?.[0] ?? 0;
      return summed([NKEY_SEED | type >> 5, (type & 31) << 3], pick("hexlower", 64));
    };
  }
});

// src/engine/checks/sums/crc24.ts
function crc24(bytes) {
  let crc = 11994318;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) crc = crc & 8388608 ? crc << 1 ^ 25578747 : crc << 1;
  }
  return crc & 16777215;
}
var init_crc24 = __esm({
  "src/engine/checks/sums/crc24.ts"() {
    "use strict";
  }
});

// src/engine/checks/keys/armour.ts
function readArmour(text2) {
  const armour = { headers: {}, base64: "" };
  for (const raw of plain(text2).split(/[\r\n]+/)) {
    const line2 = bare(raw);
    if (line2 === "" || isOperator(line2)) continue;
    if (/^=[A-Za-z0-9+/]{4}$/.test(line2)) {
      armour.checksum = line2.slice(1);
      break;
    }
    const digits = joined2(line2);
    if (digits !== void 0) armour.base64 += digits;
    else if (armour.base64 !== "" || !readHeader(line2, armour.headers)) break;
  }
  return armour;
}
function plain(text2) {
  return text2.replace(
    /\\+(u00([0-9a-fA-F]{2})|x([0-9a-fA-F]{2})|[\s\S])/g,
    (_, escaped, u, x) => {
      const code2 = u ?? x;
      if (code2 !== void 0) return String.fromCharCode(Number.parseInt(code2, 16));
      if (escaped === "n" || escaped === "r" || escaped === "\n" || escaped === "\r") return "\n";
      return escaped === "t" ? " " : escaped;
    }
  );
}
function bare(line2) {
  let from = 0;
  while (from < line2.length && BEFORE.includes(line2[from])) from++;
  if (line2.startsWith("// ", from)) from += 3;
  let to = line2.length;
  while (to > from && " 	,;".includes(line2[to - 1])) to--;
  let quote = to;
  while (quote > from && AFTER.includes(line2[quote - 1])) quote--;
  if (quote > from && QUOTES2.includes(line2[quote - 1])) to = quote - 1;
  while (to > from && QUOTES2.includes(line2[to - 1])) to--;
  return line2.slice(from, to);
}
function isOperator(line2) {
  return line2.length <= 2 && /^[+.&]+$/.test(line2);
}
function joined2(line2) {
  const digits = line2.replace(/[ \t]/g, "");
  return /^[A-Za-z0-9+/]+={0,2}$/.test(digits) ? digits : void 0;
}
function readHeader(line2, headers) {
  const found = line2.length <= LONGEST_HEADER ? /^([A-Za-z][A-Za-z-]{1,30}): ?(.*)$/.exec(line2) : null;
  if (found === null) return false;
  headers[found[1].toLowerCase()] = found[2];
  return true;
}
var LONGEST_HEADER, BEFORE, AFTER, QUOTES2;
var init_armour = __esm({
  "src/engine/checks/keys/armour.ts"() {
    "use strict";
    LONGEST_HEADER = 200;
    BEFORE = " 	\"'`>#*|(,;";
    AFTER = " 	,;.+&)\\_|";
    QUOTES2 = "\"'`";
  }
});

// src/engine/checks/keys/der.ts
function derKey(der) {
  const outer = element(der, 0, der.length, true);
  if (outer?.tag !== SEQUENCE) return void 0;
  const parts = children(der, outer);
  const facts = pkcs8(der, parts) ?? encryptedPkcs8(der, parts) ?? sec1(der, parts) ?? integers(der, parts);
  return facts === void 0 ? void 0 : { ...facts, ...outer.to > der.length && { cut: true } };
}
function pkcs8(der, [version, algorithm, key]) {
  if (version?.tag !== INTEGER || algorithm?.tag !== SEQUENCE) return void 0;
  if (key !== void 0 && key.tag !== OCTETS) return void 0;
  const [name, parameters] = children(der, algorithm);
  const type = name?.tag === OID ? ALGORITHMS[hex2(der, name)] ?? "other" : void 0;
  if (type === void 0) return void 0;
  if (type === "EC" && parameters?.tag === OID)
    return { type: `EC ${CURVES[hex2(der, parameters)] ?? ""}`.trim() };
  const inner = type === "RSA" && key !== void 0 ? derKey(der.subarray(key.from, key.to)) : void 0;
  return inner?.bits === void 0 ? { type } : { type, bits: inner.bits };
}
function encryptedPkcs8(der, [algorithm, sealed]) {
  if (algorithm?.tag !== SEQUENCE || sealed?.tag !== OCTETS) return void 0;
  const [name] = children(der, algorithm);
  return name?.tag === OID ? { type: "PKCS#8", cipher: SCHEMES[hex2(der, name)] ?? "PBES1" } : void 0;
}
function sec1(der, [version, key, ...more]) {
  if (version?.tag !== INTEGER || key?.tag !== OCTETS || key.to - key.from < 16) return void 0;
  const parameters = more.find((part3) => part3.tag === 160);
  const curve = parameters && children(der, parameters)[0];
  return { type: `EC ${(curve && CURVES[hex2(der, curve)]) ?? ""}`.trim(), bits: 8 * (key.to - key.from) };
}
function integers(der, parts) {
  const [version, modulus, third] = parts;
  if (version?.tag !== INTEGER || modulus?.tag !== INTEGER || version.to - version.from !== 1)
    return void 0;
  const bits = bitLength(der, modulus);
  if (bits < 256) return void 0;
  const exponent = third === void 0 ? 0 : third.to - third.from;
  return { type: exponent <= 8 ? "RSA" : "DSA", bits };
}
function bitLength(der, { from, to }) {
  let at2 = from;
  while (at2 < to && der[at2] === 0) at2++;
  return at2 >= to ? 0 : 8 * (to - at2 - 1) + (32 - Math.clz32(der[at2] ?? 255));
}
function hex2(der, { from, to }) {
  return der.toString("hex", from, to);
}
function children(der, parent) {
  const found = [];
  for (let at2 = parent.from; at2 < parent.to && found.length < 9; ) {
    const next = element(der, at2, parent.to, true);
    if (next === void 0) break;
    found.push(next);
    at2 = next.to;
  }
  return found;
}
function element(der, at2, limit, mayBeCut) {
  const tag = der[at2];
  let length2 = der[at2 + 1];
  if (tag === void 0 || length2 === void 0) return void 0;
  let from = at2 + 2;
  if (length2 >= 128) {
    const width = length2 & 127;
    if (width === 0 || width > 3 || from + width > der.length) return void 0;
    length2 = der.readUIntBE(from, width);
    from += width;
  }
  const to = from + length2;
  return to > limit && !(mayBeCut && limit >= der.length) ? void 0 : { tag, from, to };
}
var SEQUENCE, INTEGER, OCTETS, OID, ALGORITHMS, CURVES, SCHEMES;
var init_der = __esm({
  "src/engine/checks/keys/der.ts"() {
    "use strict";
    SEQUENCE = 48;
    INTEGER = 2;
    OCTETS = 4;
    OID = 6;
    ALGORITHMS = {
      "2a864886f70d010101": "RSA",
      "2a864886f70d01010a": "RSA-PSS",
      "2a8648ce3d0201": "EC",
      "2a8648ce380401": "DSA",
      "2a864886f70d010301": "DH",
      "2b6570": "Ed25519",
      "2b6571": "Ed448",
      "2b656e": "X25519",
      "2b656f": "X448",
      "608648016503040311": "ML-DSA-44",
      "608648016503040312": "ML-DSA-65",
      "608648016503040313": "ML-DSA-87"
    };
    CURVES = {
      "2a8648ce3d030107": "P-256",
      "2b81040022": "P-384",
      "2b81040023": "P-521",
      "2b8104000a": "secp256k1"
    };
    SCHEMES = { "2a864886f70d01050d": "PBES2" };
  }
});

// src/engine/checks/keys/openssh.ts
function opensshKey(bytes) {
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) return void 0;
  const fields = new Fields(bytes, MAGIC.length);
  const cipher = fields.text();
  fields.next();
  fields.next();
  fields.skip(4);
  const blob = fields.next();
  if (cipher === void 0 || blob === void 0) return void 0;
  const key = new Fields(blob, 0);
  const name = key.text() ?? "";
  const facts = { type: name.replace(/^(ssh-|ecdsa-sha2-)/, "").slice(0, 40) };
  if (name === "ssh-rsa") {
    key.next();
    const modulus = key.next();
    if (modulus !== void 0) facts.bits = 8 * modulus.length - (modulus[0] === 0 ? 8 : 0);
  }
  if (cipher !== "none") facts.cipher = cipher.slice(0, 40);
  if (fields.next() === void 0) facts.cut = true;
  return facts;
}
var MAGIC, Fields;
var init_openssh = __esm({
  "src/engine/checks/keys/openssh.ts"() {
    "use strict";
    MAGIC = "openssh-key-v1\0";
    Fields = class {
      #bytes;
      #at;
      constructor(bytes, at2) {
        this.#bytes = bytes;
        this.#at = at2;
      }
      skip(count) {
        this.#at += count;
      }
      next() {
        if (this.#at + 4 > this.#bytes.length) return void 0;
        const from = this.#at + 4;
        const to = from + this.#bytes.readUInt32BE(this.#at);
        this.#at = to;
        return to > this.#bytes.length ? void 0 : this.#bytes.subarray(from, to);
      }
      text() {
        return this.next()?.toString("latin1");
      }
    };
  }
});

// src/engine/checks/keys/pgp.ts
function pgpKey(bytes) {
  const body = secretPacket(bytes);
  const version = body?.[0];
  if (body === void 0 || version === void 0 || version < 4 || version > 6) return void 0;
  const algorithm = ALGORITHMS2[body[5] ?? 0];
  if (algorithm === void 0) return { type: "PGP" };
  let at2 = version === 4 ? 6 : 10;
  if (algorithm.curve) at2 += 1 + (body[at2] ?? 0);
  const bits = algorithm.numbers > 0 && at2 + 2 <= body.length ? body.readUInt16BE(at2) : 8 * (algorithm.native ?? 0);
  for (let i = 0; i < algorithm.numbers && at2 + 2 <= body.length; i++)
    at2 += 2 + (body.readUInt16BE(at2) + 7 >> 3);
  at2 += algorithm.native ?? 0;
  if (algorithm.kdf) at2 += 1 + (body[at2] ?? 0);
  const facts = { type: `PGP ${algorithm.type}`, bits };
  const usage = body[at2];
  if (usage === void 0) return { ...facts, cut: true };
  if (usage === 0) return facts;
  return {
    ...facts,
    cipher: body.subarray(at2, at2 + 8).includes(GNU_DUMMY) ? "stub without secret part" : "s2k"
  };
}
function secretPacket(bytes) {
  const head = bytes[0] ?? 0;
  const length2 = bytes[1] ?? 0;
  if ((head & 192) === 192) {
    if ((head & 63) !== SECRET_KEY) return void 0;
    const width = length2 < 192 ? 1 : length2 < 224 ? 2 : 5;
    return bytes.subarray(1 + width);
  }
  if ((head & 128) === 0 || (head >> 2 & 15) !== SECRET_KEY) return void 0;
  return bytes.subarray(1 + ([1, 2, 4][head & 3] ?? 0));
}
var SECRET_KEY, ALGORITHMS2, GNU_DUMMY;
var init_pgp = __esm({
  "src/engine/checks/keys/pgp.ts"() {
    "use strict";
    SECRET_KEY = 5;
    ALGORITHMS2 = {
      1: { type: "RSA", numbers: 2 },
      2: { type: "RSA", numbers: 2 },
      3: { type: "RSA", numbers: 2 },
      16: { type: "ElGamal", numbers: 3 },
      17: { type: "DSA", numbers: 4 },
      18: { type: "ECDH", numbers: 1, curve: true, kdf: true },
      19: { type: "ECDSA", numbers: 1, curve: true },
      22: { type: "EdDSA", numbers: 1, curve: true },
      25: { type: "X25519", numbers: 0, native: 32 },
      27: { type: "Ed25519", numbers: 0, native: 32 }
    };
    GNU_DUMMY = 101;
  }
});

// src/engine/checks/keys/pem.ts
function judge(label, armour) {
  const { base64, headers } = armour;
  if (base64.length < SHORTEST) return reject("no key material");
  if (new Set(base64).size < 12) return reject("filler");
  const bytes = decodeBase64(
    base64.slice(0, base64.length - (base64.replace(/=+$/, "").length % 4 === 1 ? 1 : 0))
  );
  if (bytes === void 0) return fail("not base64");
  if (headers["proc-type"]?.includes("ENCRYPTED") || label.includes("COSIGN") || label.includes("SIGSTORE")) {
    const cipher = headers["dek-info"]?.split(",")[0] ?? "scrypt";
    return told({ type: label.replace(/ ?PRIVATE KEY.*/, ""), cipher });
  }
  if (armour.checksum !== void 0 && decodeBase64(armour.checksum)?.readUIntBE(0, 3) !== crc24(bytes)) {
    return fail("checksum is wrong");
  }
  const facts = keyFacts(label, bytes);
  return facts === void 0 ? fail("no key inside") : told(facts);
}
function keyFacts(label, bytes) {
  if (label.startsWith("PGP")) return pgpKey(bytes);
  return opensshKey(bytes) ?? derKey(bytes);
}
function told({ type, bits, cipher, cut }) {
  const detail = { type, encrypted: cipher ?? "no" };
  if (bits !== void 0 && bits > 0) detail.bits = String(bits);
  if (cipher !== void 0)
    return { ...deadEnd("sealed", "encrypted private key", detail, ENCRYPTED), result: "pass" };
  return cut ? lowered(0.7, "private key, cut off", detail) : pass("private key", detail);
}
function hexKey(body) {
  const digits = body.replace(/\\[nr]|[\s"',]/g, "");
  if (!/^[0-9a-fA-F]{512}$/.test(digits)) return reject("not 2,048 bits of hex");
  return new Set(digits).size < 8 ? reject("filler") : pass("static key", { type: "OpenVPN", bits: "2048" });
}
function inDiff(text2, begin) {
  const sign = text2[begin - 1];
  return (sign === "+" || sign === "-") && (begin < 2 || text2[begin - 2] === "\n");
}
function undiff(body) {
  return body.replace(/\n[+-]/g, "\n");
}
var BEGIN, END, SHORTEST, LABEL_REACH, ENCRYPTED, pem, pemEncrypted, base64Pem;
var init_pem = __esm({
  "src/engine/checks/keys/pem.ts"() {
    "use strict";
    init_limits();
    init_base64();
    init_results();
    init_crc24();
    init_armour();
    init_der();
    init_openssh();
    init_pgp();
    BEGIN = "-----BEGIN ";
    END = "END ";
    SHORTEST = 48;
    LABEL_REACH = 120;
    ENCRYPTED = 0.5;
    pem = (bytes, start, end) => {
      const low = Math.max(0, start - LABEL_REACH);
      const text2 = bytes.toString("latin1", low, Math.min(bytes.length, Math.max(end, start + BLOCK_REACH)));
      const begin = text2.startsWith(BEGIN, start - low) ? start - low : text2.lastIndexOf(BEGIN, start - low);
      const dashes = text2.indexOf("-----", begin + BEGIN.length);
      if (begin < 0 || dashes < 0 || dashes - begin > LABEL_REACH) return reject("no BEGIN line");
      const label = text2.slice(begin + BEGIN.length, dashes);
      const stop = text2.indexOf("-----", dashes + 5);
      if (stop >= 0 && text2.startsWith(END, stop + 5) && !text2.startsWith(`${label}-----`, stop + 5 + END.length)) {
        return reject("END line does not fit the BEGIN line");
      }
      const body = text2.slice(dashes + 5, stop < 0 ? void 0 : stop);
      return label.startsWith("OpenVPN") ? hexKey(body) : judge(label, readArmour(inDiff(text2, begin) ? undiff(body) : body));
    };
    pemEncrypted = (bytes, start, end) => {
      const judged = pem(bytes, start, end);
      return judged.result === "pass" && judged.detail?.encrypted === "no" ? reject("not encrypted") : judged;
    };
    base64Pem = (bytes, start, end) => {
      const inner = decodeBase64(bytes.toString("latin1", start, end).replace(/\s+/g, ""));
      const at2 = inner?.indexOf(BEGIN) ?? -1;
      if (inner === void 0 || at2 < 0) return reject("not base64 of PEM");
      const key = inner.indexOf("PRIVATE KEY", at2);
      return key < 0 ? reject("holds no private key") : pem(inner, inner.lastIndexOf(BEGIN, key), inner.length);
    };
  }
});

// src/engine/checks/keys/putty.ts
var HEAD, putty;
var init_putty = __esm({
  "src/engine/checks/keys/putty.ts"() {
    "use strict";
    init_limits();
    init_results();
    HEAD = "PuTTY-User-Key-File-";
    putty = (bytes, start, end) => {
      const low = Math.max(0, start - BLOCK_REACH);
      const text2 = bytes.toString("latin1", low, Math.min(bytes.length, end + BLOCK_REACH));
      const at2 = text2.lastIndexOf(HEAD, start - low);
      const file = at2 < 0 ? null : /^[23]: ([\w-]{3,40})\s+Encryption: (\S{1,20})\s/.exec(text2.slice(at2 + HEAD.length, at2 + 200));
      if (file === null) return reject("not a PuTTY key");
      if (!text2.includes("Private-Lines:", at2)) return reject("no private part");
      const detail = { type: file[1], encrypted: file[2] === "none" ? "no" : file[2] };
      return file[2] === "none" ? pass("private key", detail) : lowered(0.5, "encrypted private key", detail);
    };
  }
});

// src/engine/checks/netrc.ts
var BEFORE2, netrc;
var init_netrc = __esm({
  "src/engine/checks/netrc.ts"() {
    "use strict";
    init_endpoint();
    BEFORE2 = 600;
    netrc = (bytes, start, end) => {
      const before = bytes.toString("latin1", Math.max(0, start - BEFORE2), start);
      const words = before.slice(before.lastIndexOf("machine")).split(/(?:\s|\\n)+/);
      const after = (name) => words[words.indexOf(name) + 1] ?? "";
      const [host, user] = [
        after("machine").slice(0, 120),
        words.includes("login") ? after("login").slice(0, 80) : ""
      ];
      return judgeEndpoint({
        user,
        password: bytes.toString("latin1", start, end),
        host,
        detail: { host, user }
      });
    };
  }
});

// src/engine/checks/otp-seed.ts
var SAMPLES2, SHORTEST2, otpSeed;
var init_otp_seed = __esm({
  "src/engine/checks/otp-seed.ts"() {
    "use strict";
    init_base32();
    init_results();
    SAMPLES2 = ["48656c6c6f21deadbeef", "3132333435363738393031323334353637383930"];
    SHORTEST2 = 10;
    otpSeed = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end).replace(/[\s-]|=+$/g, "");
      const seed = decodeBase32(text2);
      if (seed === void 0 || seed.length < SHORTEST2) return reject("not base32 of a seed");
      if (SAMPLES2.some((sample) => seed.toString("hex").startsWith(sample)))
        return deadEnd("documentation", "documentation example");
      return new Set(text2).size < 6 || new Set(seed).size < 5 ? reject("filler") : pass("decodes to a seed", { bits: String(8 * seed.length) });
    };
  }
});

// src/engine/checks/sealed.ts
var HASHED, ENCRYPTED2, hashed, encrypted;
var init_sealed = __esm({
  "src/engine/checks/sealed.ts"() {
    "use strict";
    init_results();
    HASHED = 0.6;
    ENCRYPTED2 = 0.4;
    hashed = () => deadEnd("sealed", "only a hash of the password", void 0, HASHED);
    encrypted = () => deadEnd("sealed", "encrypted", void 0, ENCRYPTED2);
  }
});

// src/engine/checks/signed-url.ts
function amazon(url) {
  const date = /X-Amz-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i.exec(url);
  const seconds = /X-Amz-Expires=(\d{1,7})/i.exec(url);
  if (date === null || seconds === null) return void 0;
  const [year, month, day, hour, minute, second] = date.slice(1).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) + Number(seconds[1]) * 1e3);
}
function azure(url) {
  const expiry = /[?&;]se=(\d{10}(?!\d)|\d{4}-\d\d-\d\d(?:T[\d:%A-Fa-f]{4,12}Z)?)/.exec(url)?.[1];
  if (expiry === void 0) return void 0;
  return new Date(/^\d{10}$/.test(expiry) ? Number(expiry) * 1e3 : expiry.replace(/%3a/gi, ":"));
}
var AROUND2, OUTSIDE, signedUrl;
var init_signed_url = __esm({
  "src/engine/checks/signed-url.ts"() {
    "use strict";
    init_results();
    AROUND2 = 2048;
    OUTSIDE = /[\s"'`<>|]/;
    signedUrl = (bytes, start, end) => {
      const before = bytes.toString("latin1", Math.max(0, start - AROUND2), start);
      const after = bytes.toString("latin1", end, Math.min(bytes.length, end + AROUND2));
      const url = `${before.split(OUTSIDE).at(-1)}${after.split(OUTSIDE)[0]}`;
      const until = amazon(url) ?? azure(url);
      return until === void 0 || Number.isNaN(until.getTime()) ? unknown() : unknown({ until: until.toISOString() });
    };
  }
});

// src/engine/checks/uri.ts
function splitAuthority(text2) {
  const rest = /[/?#]/.exec(text2.slice(text2.indexOf("@") + 1));
  const end = rest === null ? text2.length : text2.indexOf("@") + 1 + rest.index;
  const at2 = text2.lastIndexOf("@", end);
  if (at2 < 0) return void 0;
  const userinfo = text2.slice(0, at2);
  const colon = userinfo.indexOf(":");
  const hosts = text2.slice(at2 + 1, end);
  return {
    user: decodePercent(colon < 0 ? "" : userinfo.slice(0, colon)),
    password: colon < 0 ? userinfo : userinfo.slice(colon + 1),
    host: hostOf(hosts),
    path: /^\/([^/?#]*)/.exec(text2.slice(end))?.[1] ?? ""
  };
}
function hostOf(hosts) {
  const first = hosts.split(",", 1)[0];
  return /^\[([^\]]*)\]/.exec(first)?.[1] ?? first.replace(/:\d*$/, "");
}
function told2(scheme, { user, host, path: path2 }) {
  const detail = {};
  if (user !== "") detail.user = user.slice(0, 80);
  if (host !== "") detail.host = host.slice(0, 120);
  if (DATABASES.test(scheme) && path2 !== "") detail.database = decodePercent(path2).slice(0, 80);
  return detail;
}
function untilStop(text2) {
  let end = 0;
  while (end < text2.length && !STOPS2.includes(text2[end])) end++;
  return text2.slice(0, end);
}
var AROUND3, STOPS2, uri, DATABASES;
var init_uri = __esm({
  "src/engine/checks/uri.ts"() {
    "use strict";
    init_endpoint();
    init_results();
    AROUND3 = 512;
    STOPS2 = " 	\r\n\"'`|;";
    uri = (bytes, start, end) => {
      const low = Math.max(0, start - AROUND3);
      const before = bytes.toString("latin1", low, start);
      const secret = bytes.toString("latin1", start, end);
      const after = untilStop(bytes.toString("latin1", end, Math.min(bytes.length, end + AROUND3)));
      const inside = secret.indexOf("://");
      const text2 = (inside >= 0 ? "" : before.slice(before.lastIndexOf("://") < 0 ? before.length : 0)) + secret + after;
      const colon = inside >= 0 ? inside : before.lastIndexOf("://");
      const authority = colon < 0 ? void 0 : splitAuthority(text2.slice(colon + 3));
      if (authority === void 0) return reject("not a URI with a password");
      const scheme = /[a-zA-Z][a-zA-Z0-9+.-]*$/.exec(text2.slice(Math.max(0, colon - 40), colon))?.[0].toLowerCase() ?? "";
      return judgeEndpoint({ ...authority, detail: told2(scheme, authority) });
    };
    DATABASES = /^(postgres|postgis|mysql|mariadb|mongodb|redis|cockroach|mssql|oracle|sqlserver|clickhouse|snowflake|vertica)/;
  }
});

// src/engine/checks/wallets.ts
var LENGTHS, SAMPLES3, mnemonic, byteList, signByteList;
var init_wallets = __esm({
  "src/engine/checks/wallets.ts"() {
    "use strict";
    init_results();
    LENGTHS = /* @__PURE__ */ new Set([12, 15, 18, 21, 24]);
    SAMPLES3 = [
      "test test test",
      "abandon abandon abandon",
      "legal winner thank",
      "letter advice cage",
      "zoo zoo zoo",
      "myth like bonus",
      "candy maple cake"
    ];
    mnemonic = (bytes, start, end) => {
      const text2 = bytes.toString("latin1", start, end);
      const words = text2.split(" ");
      if (!LENGTHS.has(words.length) || words.some((word3) => !/^[a-z]{3,8}$/.test(word3)))
        return reject("not a phrase of 12 to 24 words");
      if (SAMPLES3.some((sample) => text2.startsWith(sample)))
        return deadEnd("documentation", "published test phrase");
      return new Set(words).size >= words.length - 2 && !/\b(the|and|for|with|this|that)\b/.test(text2) ? unknown({ words: String(words.length) }) : reject("prose");
    };
    byteList = (bytes, start, end) => {
      const numbers = bytes.toString("latin1", start, end).match(/\d{1,4}/g)?.map(Number) ?? [];
      if (numbers.length !== 64 || numbers.some((n) => n > 255)) return reject("not 64 bytes");
      const isCounted = numbers.every((n, i) => i === 0 || n - numbers[i - 1] === numbers[1] - numbers[0]);
      return new Set(numbers).size < 32 || isCounted ? reject("filler") : pass("64 bytes of key pair");
    };
    signByteList = (_, pick) => `[${[...Buffer.from(pick("hexlower", 128), "hex")].join(",")}]`;
  }
});

// src/engine/checks/index.ts
var checks, LOOKING_AROUND, signers;
var init_checks = __esm({
  "src/engine/checks/index.ts"() {
    "use strict";
    init_limits();
    init_aws();
    init_azure_cask();
    init_azure_devops();
    init_azure_entra();
    init_azure_key();
    init_basic_auth();
    init_chain_keys();
    init_cisco();
    init_connection_string();
    init_crates_io();
    init_crc32_tokens();
    init_decoded_text();
    init_free_text();
    init_gitlab();
    init_identifiers();
    init_json_tokens();
    init_jwt();
    init_key_seeds();
    init_pem();
    init_putty();
    init_netrc();
    init_otp_seed();
    init_sealed();
    init_signed_url();
    init_uri();
    init_wallets();
    checks = Object.assign(/* @__PURE__ */ Object.create(null), {
      // Checksums.
      ...crc32Checks,
      "aws-key-id": awsKeyId,
      "azure-cask": azureCask,
      "azure-devops-pat": azureDevopsPat,
      "azure-entra-secret": azureEntraSecret,
      "azure-key": azureKey,
      base58check,
      bech32,
      bitlocker,
      "crates-io-token": cratesIoToken,
      "gitlab-routable": gitlabRoutable,
      luhn,
      "nkey-seed": nkeySeed,
      "stellar-seed": stellarSeed,
      "xrp-seed": xrpSeed,
      // Structure.
      ...decodedTextChecks,
      "base64-json": base64Json,
      "base64-key": base64Key,
      "base64-pem": base64Pem,
      "base64-text": base64Text,
      "basic-auth": basicAuth,
      "byte-list": byteList,
      "cisco-type7": ciscoType7,
      "connection-string": connectionString,
      "discord-token": discordToken,
      "free-text": freeText,
      "gcp-service-account": gcpServiceAccount,
      jwt,
      "kubernetes-jwt": kubernetesJwt,
      mnemonic,
      "opaque-token": opaqueToken,
      netrc,
      "otp-seed": otpSeed,
      paseto,
      pem,
      "pem-encrypted": pemEncrypted,
      putty,
      "signed-url": signedUrl,
      "pypi-token": pypiToken,
      secp256k1,
      uri,
      uuid,
      "wireguard-key": wireguardKey,
      // Of no use alone.
      encrypted,
      hashed,
      // Sanity.
      "hex-random": hexRandom,
      "not-sequential": notSequential
    });
    LOOKING_AROUND = Object.assign(/* @__PURE__ */ Object.create(null), {
      "connection-string": 512,
      "free-text": 1,
      "gcp-service-account": 8192,
      netrc: 600,
      pem: BLOCK_REACH,
      "pem-encrypted": BLOCK_REACH,
      putty: BLOCK_REACH,
      "signed-url": 2048,
      uri: 512
    });
    signers = Object.assign(/* @__PURE__ */ Object.create(null), {
      ...crc32Signers,
      // Short name used in templates for the commonest recipe.
      crc32: crc32Signers["crc32-base62"],
      "aws-key-id": signAwsKeyId,
      "azure-cask": signAzureCask,
      "azure-devops-pat": signAzureDevopsPat,
      "azure-entra-secret": signAzureEntraSecret,
      "azure-key": signAzureKey,
      base58check: signBase58check,
      "byte-list": signByteList,
      bitlocker: signBitlocker,
      "cisco-type7": signCiscoType7,
      bech32: signBech32,
      "crates-io-token": signCratesIoToken,
      "gitlab-routable": signGitlabRoutable,
      "nkey-seed": signNkeySeed,
      "stellar-seed": signStellarSeed,
      "xrp-seed": signXrpSeed
    });
  }
});

// src/engine/alphabet.ts
function alphabet(name) {
  let mask = masks.get(name);
  if (mask === void 0) {
    mask = maskOf(name.startsWith("[") ? bracketMembers(name) : namedMembers(name));
    masks.set(name, mask);
  }
  return mask;
}
function namedMembers(name) {
  const members2 = NAMED[name];
  if (members2 === void 0) {
    throw new UserError(
      `unknown alphabet '${name}'`,
      `Use one of ${ALPHABETS.join(", ")}, or a class like [a-z0-9].`
    );
  }
  return members2;
}
function bracketMembers(text2) {
  if (!text2.endsWith("]") || text2.length < 3)
    throw new UserError(`'${text2}' is not a class`, "Write it like [A-Z2-7].");
  const units = [];
  for (let i = 1; i < text2.length - 1; i++) {
    const escaped = text2[i] === "\\" && i + 1 < text2.length - 1;
    if (escaped) i++;
    units.push({ char: escaped ? ESCAPES[text2[i]] ?? text2[i] : text2[i], escaped });
  }
  let members2 = "";
  for (let i = 0; i < units.length; i++) {
    const { char } = units[i];
    const isRange = i + 2 < units.length && units[i + 1].char === "-" && !units[i + 1].escaped;
    if (!isRange) {
      members2 += char;
      continue;
    }
    const last = units[i + 2].char.charCodeAt(0);
    if (last < char.charCodeAt(0))
      throw new UserError(`'${text2}' has a range that runs backwards`, "Swap its ends.");
    for (let code2 = char.charCodeAt(0); code2 <= last; code2++) members2 += String.fromCharCode(code2);
    i += 2;
  }
  return members2;
}
function maskOf(members2) {
  const mask = new Uint8Array(256);
  for (const char of members2) {
    if (char.charCodeAt(0) > 127)
      throw new UserError(`'${char}' is not ASCII`, "Token alphabets are ASCII only.");
    mask[char.charCodeAt(0)] = 1;
  }
  return mask;
}
var UPPER2, LOWER2, DIGIT3, NAMED, masks, ALPHABETS, ESCAPES;
var init_alphabet = __esm({
  "src/engine/alphabet.ts"() {
    "use strict";
    init_errors();
    UPPER2 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    LOWER2 = "abcdefghijklmnopqrstuvwxyz";
    DIGIT3 = "0123456789";
    NAMED = {
      digit: DIGIT3,
      lower: LOWER2,
      upper: UPPER2,
      alpha: UPPER2 + LOWER2,
      base62: DIGIT3 + UPPER2 + LOWER2,
      lower36: DIGIT3 + LOWER2,
      upper36: DIGIT3 + UPPER2,
      hex: `${DIGIT3}abcdefABCDEF`,
      hexlower: `${DIGIT3}abcdef`,
      hexupper: `${DIGIT3}ABCDEF`,
      // RFC 4648, without padding.
      base32: `${UPPER2}234567`,
      base32lower: `${LOWER2}234567`,
      base64: `${DIGIT3 + UPPER2 + LOWER2}+/`,
      base64url: `${DIGIT3 + UPPER2 + LOWER2}-_`,
      // Bitcoin's: no 0, O, I, l.
      base58: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
      word: `${DIGIT3 + UPPER2 + LOWER2}_`,
      print: Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => !"'\"`\\<>".includes(c)).join("")
    };
    masks = /* @__PURE__ */ new Map();
    ALPHABETS = Object.keys(NAMED);
    ESCAPES = { n: "\n", r: "\r", t: "	" };
  }
});

// src/engine/bytekinds.ts
function kindsIn(bytes, start, end) {
  let kinds = 0;
  for (let i = start; i < end; i++) kinds |= KIND[bytes[i]];
  return kinds;
}
function kindsOf(form2) {
  let kinds = 0;
  for (const element2 of form2.elements) {
    if (element2.kind === "class") element2.mask.forEach((bit, byte) => kinds |= bit * KIND[byte]);
    else
      for (const char of element2.choices.join(""))
        kinds |= KIND[char.charCodeAt(0)] | (element2.anyCase ? LETTERS : 0);
  }
  return kinds;
}
var KIND, RANGES, LETTERS;
var init_bytekinds = __esm({
  "src/engine/bytekinds.ts"() {
    "use strict";
    KIND = new Uint8Array(256).fill(1 << 7);
    RANGES = ["09", "af", "gz", "AF", "GZ", "--__", "++//=="];
    for (const [bit, range2] of RANGES.entries()) {
      for (let i = 0; i < range2.length; i += 2)
        KIND.fill(1 << bit, range2.charCodeAt(i), range2.charCodeAt(i + 1) + 1);
    }
    LETTERS = 30;
  }
});

// src/engine/form.ts
function parseForm(text2) {
  const parser = new FormParser(text2);
  return parser.parse();
}
var MAX_COUNT, FormParser;
var init_form = __esm({
  "src/engine/form.ts"() {
    "use strict";
    init_errors();
    init_alphabet();
    MAX_COUNT = 8192;
    FormParser = class {
      #text;
      #at = 0;
      constructor(text2) {
        this.#text = text2;
      }
      parse() {
        const elements = [];
        let secretFrom = 0;
        let secretTo = -1;
        for (this.#space(); this.#at < this.#text.length; this.#space()) {
          if (this.#take("<")) secretFrom = elements.length;
          else if (this.#take(">")) secretTo = elements.length;
          else elements.push(this.#element());
        }
        if (elements.length === 0) this.#fail("is empty");
        return { elements, secretFrom, secretTo: secretTo < 0 ? elements.length : secretTo };
      }
      #element() {
        if (this.#take("(")) return this.#choice();
        const anyCase = this.#text.startsWith('i"', this.#at);
        if (anyCase) this.#at++;
        if (this.#text[this.#at] === '"') return { kind: "literal", choices: [this.#literal()], anyCase };
        return this.#class();
      }
      #choice() {
        const choices = [];
        let anyCase = false;
        do {
          this.#space();
          if (this.#text.startsWith('i"', this.#at)) {
            anyCase = true;
            this.#at++;
          }
          choices.push(this.#literal());
          this.#space();
        } while (this.#take("|"));
        if (!this.#take(")")) this.#fail("lacks a ')'");
        return { kind: "literal", choices: choices.sort((a, b) => b.length - a.length), anyCase };
      }
      #literal() {
        if (!this.#take('"')) this.#fail("needs a literal in double quotes");
        const end = this.#text.indexOf('"', this.#at);
        if (end < 0) this.#fail("has a literal without its closing quote");
        const literal = this.#text.slice(this.#at, end);
        this.#at = end + 1;
        return literal;
      }
      #class() {
        const start = this.#at;
        if (this.#text[start] === "[") {
          const close = this.#text.indexOf("]", start + 2);
          if (close < 0) this.#fail("has a class without its ']'");
          this.#at = close + 1;
        } else {
          while (/[a-z0-9]/.test(this.#text[this.#at] ?? "")) this.#at++;
        }
        const name = this.#text.slice(start, this.#at);
        if (name === "") this.#fail("has something that is neither literal nor class");
        const [min, max] = this.#count();
        return { kind: "class", name, mask: alphabet(name), min, max };
      }
      #count() {
        const match = /^\{(\d+)(?:,(\d+))?\}/.exec(this.#text.slice(this.#at, this.#at + 16));
        if (match === null) return [1, 1];
        this.#at += match[0].length;
        const min = Number(match[1]);
        const max = Number(match[2] ?? match[1]);
        if (max < min || max === 0 || max > MAX_COUNT)
          this.#fail(`has a count that is not within 1 to ${MAX_COUNT}`);
        return [min, max];
      }
      #space() {
        while (this.#text[this.#at] === " " || this.#text[this.#at] === "\n") this.#at++;
      }
      #take(char) {
        if (this.#text[this.#at] !== char) return false;
        this.#at++;
        return true;
      }
      #fail(what) {
        throw new UserError(`form ${what} at column ${this.#at + 1}`, 'See docs/architecture.md, "shape".');
      }
    };
  }
});

// src/engine/rulelist.ts
function traitsOf({ group: group2, kind: kind2 }) {
  return (group2 === "default" ? TRAIT.standard : 0) | (kind2 === "assigned" ? TRAIT.assigned : 0) | (kind2 === "run" ? TRAIT.run : 0);
}
var TRAIT, RuleList;
var init_rulelist = __esm({
  "src/engine/rulelist.ts"() {
    "use strict";
    TRAIT = {
      /** Runs unless something else is said. */
      standard: 1,
      assigned: 2,
      /** Looks at runs instead of anchors. */
      run: 4
    };
    RuleList = class _RuleList {
      length;
      /** By rule: bits of TRAIT. */
      traits;
      #read;
      #known = [];
      #indexOf;
      constructor(traits, read2) {
        this.length = traits.length;
        this.traits = traits;
        this.#read = read2;
      }
      static of(rules) {
        return new _RuleList(Uint8Array.from(rules, traitsOf), (index) => rules[index]);
      }
      /** One list behind another. */
      static join(first, second) {
        const traits = new Uint8Array(first.length + second.length);
        traits.set(first.traits);
        traits.set(second.traits, first.length);
        return new _RuleList(
          traits,
          (index) => index < first.length ? first.at(index) : second.at(index - first.length)
        );
      }
      at(index) {
        let rule2 = this.#known[index];
        if (rule2 === void 0) {
          rule2 = this.#read(index);
          this.#known[index] = rule2;
        }
        return rule2;
      }
      has(index, trait) {
        return (this.traits[index] & trait) !== 0;
      }
      /** Index of the rule with an id, or undefined. Reads all rules. */
      indexOf(id) {
        this.#indexOf ??= new Map([...this].map((rule2, index) => [rule2.id, index]));
        return this.#indexOf.get(id);
      }
      /** The rule with an id, or undefined. Reads all rules. */
      byId(id) {
        const index = this.indexOf(id);
        return index === void 0 ? void 0 : this.at(index);
      }
      *[Symbol.iterator]() {
        for (let index = 0; index < this.length; index++) yield this.at(index);
      }
      /** By rule: 1 when it is chosen; without a choice, when it is of the default group. */
      chosen(isActive) {
        if (isActive !== void 0) return Uint8Array.from(this, (rule2) => isActive(rule2) ? 1 : 0);
        return this.traits.map((bits) => bits & TRAIT.standard);
      }
    };
  }
});

// src/engine/ruleset.ts
var USE;
var init_ruleset = __esm({
  "src/engine/ruleset.ts"() {
    "use strict";
    USE = {
      word: -1,
      name: -2,
      regex: -3,
      /** Minus 0 to 2: the anchor's byte in its group of three. */
      base64: -4,
      hex: -7,
      gzip: -8
    };
  }
});

// src/engine/valueforms.ts
function valueForms(rules) {
  const byForm = /* @__PURE__ */ new Map();
  rules.forEach(({ kind: kind2, form: form2, span }, index) => {
    if (kind2 !== "assigned" || span === void 0) return;
    byForm.set(form2, [...byForm.get(form2) ?? [], index]);
  });
  let end = 0;
  const spans = [...byForm.values()].flatMap(([index]) => rules[index].span);
  return {
    spans: Int32Array.from(spans, (length2) => Math.min(LONGEST4, length2)),
    kinds: Uint8Array.from(byForm.keys(), (form2) => kindsOf(parseForm(form2))),
    rules: Int32Array.from([...byForm.values()].flat()),
    ends: Int32Array.from(byForm.values(), (of) => end += of.length)
  };
}
function joinForms(first, second, rules) {
  return {
    spans: joined(first.spans, second.spans),
    kinds: joined(first.kinds, second.kinds),
    rules: joined(
      first.rules,
      second.rules.map((rule2) => rule2 + rules)
    ),
    ends: joined(
      first.ends,
      second.ends.map((end) => end + first.rules.length)
    )
  };
}
var LONGEST4;
var init_valueforms = __esm({
  "src/engine/valueforms.ts"() {
    "use strict";
    init_anchorlist();
    init_bytekinds();
    init_form();
    LONGEST4 = 512;
  }
});

// src/engine/decode/encodings.ts
function encodedForms(text2, exact) {
  if (text2.length < SHORTEST4) return [];
  const forms = [];
  for (const variant of exact ? [text2] : caseVariants(text2)) {
    const bytes = Buffer.from(variant, "latin1");
    for (const phase of [0, 1, 2]) {
      const fixed = fixedChars(bytes, phase);
      for (const alphabetText of /* @__PURE__ */ new Set([fixed, fixed.replace(/\+/g, "-").replace(/\//g, "_")])) {
        forms.push({ text: alphabetText, exact: true, use: USE.base64 - phase });
      }
    }
    forms.push({ text: bytes.toString("hex").slice(0, LONGEST5), exact: false, use: USE.hex });
  }
  return forms;
}
function caseVariants(text2) {
  return [.../* @__PURE__ */ new Set([text2, text2.toUpperCase(), text2[0].toUpperCase() + text2.slice(1)])];
}
function fixedChars(bytes, phase) {
  const encoded = Buffer.concat([Buffer.alloc(phase), bytes]).toString("base64").replace(/=+$/, "");
  const last = Math.min(LONGEST5, Math.floor((phase + bytes.length) * 8 / 6));
  return encoded.slice(FIRST_CHAR[phase], last);
}
var SHORTEST4, LONGEST5, FIRST_CHAR;
var init_encodings = __esm({
  "src/engine/decode/encodings.ts"() {
    "use strict";
    init_ruleset();
    SHORTEST4 = 4;
    LONGEST5 = 24;
    FIRST_CHAR = [0, 2, 3];
  }
});

// src/engine/bytewise.ts
function bytewise(pattern) {
  let out = "";
  for (let i = 0; i < pattern.length; ) {
    const char = String.fromCodePoint(pattern.codePointAt(i));
    if (char === "\\") {
      const escaped = String.fromCodePoint(pattern.codePointAt(i + 1) ?? 92);
      out += escaped.charCodeAt(0) > 127 ? group(escaped) : `\\${escaped}`;
      i += 1 + escaped.length;
    } else if (char === "[") {
      const end = classEnd(pattern, i);
      out += classBytes(pattern.slice(i, end));
      i = end;
    } else {
      out += char.charCodeAt(0) > 127 ? group(char) : char;
      i += char.length;
    }
  }
  return out;
}
function bytesOf(char) {
  return Buffer.from(char, "utf8").toString("latin1");
}
function group(char) {
  return `(?:${bytesOf(char)})`;
}
function classEnd(pattern, at2) {
  let i = at2 + 1;
  if (pattern[i] === "^") i++;
  if (pattern[i] === "]") i++;
  for (; i < pattern.length; i++) {
    if (pattern[i] === "\\") i++;
    else if (pattern.startsWith("[:", i)) i = Math.max(i, pattern.indexOf(":]", i) + 1);
    else if (pattern[i] === "]") return i + 1;
  }
  return pattern.length;
}
function classBytes(text2) {
  if (!/[^\0-\x7f]/.test(text2)) return text2;
  const negated = text2.startsWith("[^");
  const wide = [...text2].filter((char) => char.charCodeAt(0) > 127);
  const narrow = [...text2].filter((char) => char.charCodeAt(0) <= 127).join("");
  if (negated) return `${narrow.slice(0, -1)}${wide.map(bytesOf).join("")}]`;
  const alternatives = wide.map(bytesOf);
  if (narrow !== "[]") alternatives.push(narrow);
  return `(?:${alternatives.join("|")})`;
}
var init_bytewise = __esm({
  "src/engine/bytewise.ts"() {
    "use strict";
  }
});

// node_modules/re2js/build/index.cjs
var require_build = __commonJS({
  "node_modules/re2js/build/index.cjs"(exports) {
    Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
    var RE2Flags = class RE2Flags2 {
      static FOLD_CASE = 1;
      static LITERAL = 2;
      static CLASS_NL = 4;
      static DOT_NL = 8;
      static ONE_LINE = 16;
      static NON_GREEDY = 32;
      static PERL_X = 64;
      static UNICODE_GROUPS = 128;
      static WAS_DOLLAR = 256;
      static LOOKBEHIND = 512;
      static MATCH_NL = RE2Flags2.CLASS_NL | RE2Flags2.DOT_NL;
      static PERL = RE2Flags2.CLASS_NL | RE2Flags2.ONE_LINE | RE2Flags2.PERL_X | RE2Flags2.UNICODE_GROUPS;
      static POSIX = 0;
      static UNANCHORED = 0;
      static ANCHOR_START = 1;
      static ANCHOR_BOTH = 2;
    };
    var PublicFlags = {
      CASE_INSENSITIVE: 1,
      DOTALL: 2,
      MULTILINE: 4,
      DISABLE_UNICODE_GROUPS: 8,
      LONGEST_MATCH: 16,
      LOOKBEHINDS: 512
    };
    var ASCII_SIZE = 128;
    var ASCII_TO_UPPER = new Int32Array(ASCII_SIZE);
    var ASCII_TO_LOWER = new Int32Array(ASCII_SIZE);
    var MAX_BMP = 65535;
    for (let i = 0; i < ASCII_SIZE; i++) {
      if (i >= 97 && i <= 122) ASCII_TO_UPPER[i] = i - 32;
      else ASCII_TO_UPPER[i] = i;
      if (i >= 65 && i <= 90) ASCII_TO_LOWER[i] = i + 32;
      else ASCII_TO_LOWER[i] = i;
    }
    var Codepoint = class {
      static CODES = Object.freeze({
        "\x07": 7,
        "\b": 8,
        "	": 9,
        "\n": 10,
        "\v": 11,
        "\f": 12,
        "\r": 13,
        " ": 32,
        '"': 34,
        $: 36,
        "&": 38,
        "'": 39,
        "(": 40,
        ")": 41,
        "*": 42,
        "+": 43,
        "-": 45,
        ".": 46,
        0: 48,
        1: 49,
        2: 50,
        3: 51,
        4: 52,
        5: 53,
        6: 54,
        7: 55,
        8: 56,
        9: 57,
        ":": 58,
        "<": 60,
        ">": 62,
        "?": 63,
        A: 65,
        B: 66,
        C: 67,
        F: 70,
        P: 80,
        Q: 81,
        U: 85,
        Z: 90,
        "[": 91,
        "\\": 92,
        "]": 93,
        "^": 94,
        _: 95,
        "`": 96,
        a: 97,
        b: 98,
        f: 102,
        i: 105,
        m: 109,
        n: 110,
        r: 114,
        s: 115,
        t: 116,
        v: 118,
        x: 120,
        z: 122,
        "{": 123,
        "|": 124,
        "}": 125
      });
      static toUpperCase(codepoint) {
        if (codepoint < ASCII_SIZE) return ASCII_TO_UPPER[codepoint];
        const s = String.fromCodePoint(codepoint).toUpperCase();
        const expectedLen = s.codePointAt(0) > MAX_BMP ? 2 : 1;
        if (s.length > expectedLen) return codepoint;
        const sOrigin = String.fromCodePoint(s.codePointAt(0)).toLowerCase();
        const originExpectedLen = sOrigin.codePointAt(0) > MAX_BMP ? 2 : 1;
        if (sOrigin.length > originExpectedLen || sOrigin.codePointAt(0) !== codepoint) return codepoint;
        return s.codePointAt(0);
      }
      static toLowerCase(codepoint) {
        if (codepoint < ASCII_SIZE) return ASCII_TO_LOWER[codepoint];
        const s = String.fromCodePoint(codepoint).toLowerCase();
        const expectedLen = s.codePointAt(0) > MAX_BMP ? 2 : 1;
        if (s.length > expectedLen) return codepoint;
        const sOrigin = String.fromCodePoint(s.codePointAt(0)).toUpperCase();
        const originExpectedLen = sOrigin.codePointAt(0) > MAX_BMP ? 2 : 1;
        if (sOrigin.length > originExpectedLen || sOrigin.codePointAt(0) !== codepoint) return codepoint;
        return s.codePointAt(0);
      }
    };
    var UnicodeRangeTable = class {
      /**
      * @param {Uint32Array | number[]} data
      * @param {boolean} isStride1
      */
      constructor(data, isStride1 = false) {
        this.data = data;
        this.isStride1 = isStride1;
        this.SIZE = isStride1 ? 2 : 3;
      }
      getLo(index) {
        return this.data[index * this.SIZE];
      }
      getHi(index) {
        return this.data[index * this.SIZE + 1];
      }
      getStride(index) {
        return this.isStride1 ? 1 : this.data[index * this.SIZE + 2];
      }
      get length() {
        return this.data.length / this.SIZE;
      }
    };
    var B64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
    var B64_MAP = /* @__PURE__ */ new Uint8Array(256);
    for (let i = 0; i < 64; i++) B64_MAP[B64.charCodeAt(i)] = i;
    var decodeVLQ = (str) => {
      const res = [];
      let value = 0;
      let shift = 0;
      for (let i = 0; i < str.length; i++) {
        const digit = B64_MAP[str.charCodeAt(i)];
        value |= (digit & 31) << shift;
        if ((digit & 32) === 0) {
          res.push(value);
          value = 0;
          shift = 0;
        } else shift += 5;
      }
      return res;
    };
    var decodeRanges = (str, isStride1) => {
      const res = decodeVLQ(str);
      const numRanges = isStride1 ? res.length / 2 : res.length / 3;
      const out = new Uint32Array(numRanges * 3);
      let current = 0;
      let resIdx = 0;
      for (let i = 0; i < numRanges; i++) {
        current += res[resIdx++];
        out[i * 3] = current;
        current += res[resIdx++];
        out[i * 3 + 1] = current;
        out[i * 3 + 2] = isStride1 ? 1 : res[resIdx++];
      }
      return out;
    };
    var decodeOrbit = (str) => {
      const res = decodeVLQ(str);
      const map = /* @__PURE__ */ new Map();
      let currentKey = 0;
      for (let i = 0; i < res.length; i += 2) {
        currentKey += res[i];
        const zz = res[i + 1];
        const delta = zz >>> 1 ^ -(zz & 1);
        map.set(currentKey, currentKey + delta);
      }
      return map;
    };
    var LazyMap = class {
      constructor(initializer) {
        this.initializer = initializer;
        this.cache = /* @__PURE__ */ new Map();
      }
      has(key) {
        return Object.hasOwn(this.initializer, key);
      }
      get(key) {
        if (this.cache.has(key)) return this.cache.get(key);
        const val = this.has(key) ? this.initializer[key]() : null;
        this.cache.set(key, val);
        return val;
      }
    };
    var UnicodeTables = class {
      static _CASE_ORBIT = null;
      static get CASE_ORBIT() {
        if (!this._CASE_ORBIT) this._CASE_ORBIT = decodeOrbit("rCgCIgCY+rQI4QiCuuBLgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCCgCBgCBgCBgCBgCBgCBgCB+7OB-BB-BB-BB-BB-BBskQB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BC-BB-BB-BB-BB-BB-BB-BByHBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBDCBBBCBBBCBBCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBxHBCBBBCBBBCBBB3SBmMBkNBCBBBCBBB8MBCBBB6MB6MBCBBC+EB0MB2MBCBBB6MB+MBiGBmNBiNBCBBBmKBikzCBmNBqNBkIBsNBCBBBCBBBCBBB0NBCBBB0NDCBBB0NBCBBByNByNBCBBBCBBB2NBCBBDCBBCwDFCBCBDBCBCBDBCBCBDBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBB9EBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCCBCBDBCBBBhGBvDBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBjICCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBH2iVBCBBBlKBwiVB+jVB+jVBCBBBlMBqEBuEBCBBBCBBBCBBBCBBBCBBB+hVB4hVB8hVBjNB7MC5MB5MCzMC1MB+0yCE5MB20yCC9MBu2yCBwyyCBo0yCChNBlNBo0yCBu-UBi0yCDlNC6-UBpNDrNIu+UDzNCm0yCBzNE0yyCBzNBpEBxNBxNBtEG1NLqxyCBkxyCnFoFrBCBBBCBBDCBBEkIBkIBkICoHHsCCqCBqCBqCCgEC+DB+DBmkOBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCC+BBgCBgCBgCBgCBgCBgCBgCBgCBrCBpCBpCBpCBmjOB-BB8BB-BB-BBgEB-BB-BByBBqgOBsDB-BBtwBB-BB-BB-BBsBBgDBCB-BB-BB-BBeB-BB-BB61OB-BB-BB-DB9DB9DBQB7DBmCE9CBrDBPBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBrFB-EBOBnHB3FB-FCCBBBNBCBBCjIBjIBjIBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgFBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB8kMB-BB6kMB-BB-BB-BB-BB-BB-BB-BB-BB-BBokMB-BB-BBkkMBkkMB-BB-BB-BB-BB-BB-BB-BB4jMB-BB-BB-BB-BB-BB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EB-EBCBBBCBoiMBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBJCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBeBCBBBCBBBCBBBCBBBCBBBCBBBCBBBdBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBCgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDL-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-C64CgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOBgmOCgmOGgmODg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FBg8FDg8FBg8FBg8FhVg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBg9rCBQBQBQBQBQBQDPBPBPBPBPBPjkC7mMB5mMBnmMBjmMBCBlmMB3lMBpiMBk8kCBCBBG-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FB-7FD-7FB-7FB-7F6FoglCEsuHRwjlCyDCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCB0DBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBG1DD97OCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQDPBPBPBPBPBPDQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQDPBPBPBPBPBPEQCQCQCQCPCPCPCPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPB0EB0EBsFBsFBsFBsFBoGBoGBgIBgIBgHBgHB8HB8HDQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQBQBQBQBQBQBQBPBPBPBPBPBPBPBPBQBQCSFPBPBzEBzEBRCxnOFSFrFBrFBrFBrFBREQBQClkOFPBPBnGBnGFQBQCljOCODPBPB-GB-GBNHSF-HB-HB7HB7HBRqJ53OE9tQBrmQH4Bc3BSgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBgBBfBfBfBfBfBfBfBfBfBfBfBfBfBfBfBfECBByZ0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BB0BBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzBBzB34BgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDBgDB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CB-CBCBBBt-UBruHBt+UB1iVBviVBCBBBCBBBCBBB3hVB5-UB9hVB7hVCCBBCCBBI9jVB9jVBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBICBBBCBBECBBN-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOB-lOC-lOG-lOzoeCBBBCBBBCBBBCBBBCBBBCBl8kCBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBTCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBnECBBBCBBBCBBBCBBBCBBBCBBBCBBDCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBKCBBBCBBBnglCBCBBBCBBBCBBBCBBBCBBECBBBvyyCDCBBBCBBBgDCCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBn0yCB90yCB10yCBh0yCBn0yCCjxyCBzyyCBpxyCBg6BBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBB-CBl0yCBvjlCBCBBBCBBBt2yCBCBBBCBBBCBBBCBBBCBBBCBBBCBBBCBBBhkzCZCBB9a-5Bd-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCB-8rCm6TCBB7gBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCH-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BmlBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvChDwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCBwCFvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvCBvC1DuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCCuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCBuCCuCBuCBuCBuCBuCBuCBuCCuCBuCCtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCCtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCBtCCtCBtCBtCBtCBtCBtCBtCCtCBtCk2BgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEBgEO-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-DB-D+CgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCL-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-B74CgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BhrVgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCBgCB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BhB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BB2BD1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BB1BtxekCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBkCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjCBjC");
        return this._CASE_ORBIT;
      }
      static _Print = null;
      static get Print() {
        if (!this._Print) this._Print = new UnicodeRangeTable(decodeRanges("hB9CBjBLBCpWBDFBFGBCCCBSBCsMBClBBDxBBDCBC2BBJaBFFBSVBC-FBCvBBD6BBDkDBP6BBDwBBDOBCbBDCCBJBGfBIqCBCgFBCHBDBBDVBCGBCEEBCBDIBDBBDDBJFFBCCBDBDYBDCBCFBFBBDVBCGBCBBCBBCBBDCCBDBFBBDCBEIIBCBCIIBPBLCBCIBCCBCVBCGBCBBCEBDJBCCBCCBDQQBCBDLBIGBCCBCHBDBBDVBCGBCBBCEBDIBDBBDCBICBFBBCEBDRBLBBCFBECBCDBEBBCCCBEEBEEBBBELBFEBECBCDBDHHPUBGMBCCBCWBCPBDIBCCBCDBIBBCCBCBBDDBDJBIVBCCBCWBCJBCEBDIBCCBCDBIBBGCBCDBDJBCCBNMBCCBCyBBCCBCFBFPBDZBCCBCRBEXBCIBCDDBFBEFFBEBCCCBGBHJBDCBN5BBFcBmBBBCCCBDBCXBCCCBVBDEBCCCBFBCJBDDBhBnCBCjBBFmBBCjBBCOBCMBmBlGBCGGD4LBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBDfBEZBH1CBDFBD-TBCbBE4CBIVBKXBKTBNMBCCBCBBN9CBDJBHJBHNBCKBH4CBIqBBGlCBLeBCLBFLBFEEBoBBDEBMrBBFZBHKBE9BBDgCBCcBDKBHJBHNBDtBBDLBVsCBClFBJ7BBEOBE9BBGqBBDKBJqBBG1QBDFBDlBBDFBDHBCGCBdBD0BBCOBCNBDFBCSBDCBCIBSXBJuBBSBBDaBCMBEhBBPgBBQrEBF5UBXKBWz4BBD9LBGsBBCGGD3BBIBBPXBKGBCGBCGBCGBCGBCGBCGBCGBC9DBjBZBC4CBN1GBbPBC+BBC1CBDmDBGqBBC9CBC1CBKvBBCszcBE2BBK7KBV3FBJ8GBV7BBEJBH3BBJlCBJLBHzDBMdBEtCBCKBFgBBC2BBKNBDJBDmDBZbBLFBDFBDFBKGBCGBC7BBF9DBDJBHj9KBNWBFwBBloItLBDpDBnBGBNEBGZBCEBCCCBCCBCCBoUBhBpBBHyBBCSBCDBFEBCmEBF9FBEFBDFBDFBDCBEGBCGBOBBDLBCZBCSBCBBCOBDNBjB6DBGCBFsBBE3CBCMBEwBwBBsBBjEcBEwBBQbBFjBBKdBGqBBGdBCkBBFNBrB9EBDJBHjBBFjBBFnBBJzBBMLBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBCnCBJIBxBSBCBBGgBBEaBGaBnB3BBFTBDxBBCBBGHBCCBCcBDCBFJBIIBI-BBhBmBBFLBK1BBEcBDaBGZBIDBNGBxCoCB4ByBBOyBBItBBJJBHlBBEcBJBBxGeBCpBBCCBDBBRFBJIBiBtBBJpBBXZBnBbBVWBKtCBFjBBK9BBCEBOYBIJBH0BBCRBJmBBK-CBCTBMRBCuBB-BGBCCCBCBCOBCKBH6BBGJBHDBCHBDBBDVBCGBCBBCEBCJBDBBDCBDHHGGBDGBEEBMJBCDDClBBCJBCDDCDBCJBCBBJBBe7CBCEBfnCBJJBnF1BBDlBBjBkCBMJBHMBU5BBHJBHTBdaBDOBFWB6F7BBlDyCBNHBDDDBGBCBBCdBCBBDLBKJBnCHBDtBBDKBcnCBJyCBOoCBIJB3CHB5ChBBPJBHIBCsBBCNBLcBEfBDVBCNBqCGBCBBCrBBECCBCCBHBJJBHFBCBBCkBBCBBCFBIJBHrBBFJB3HYBIQBCoBBEcB2CQQBwBBO6cBnDuDBCEBMjGBtyCiDBOvhBBRVBL68DBGmSB61G5BBn2B4RBIeBCJBFwCBCJBHdBDFBLlCBLJBCGBCUBGSBxN5BBnG6CBGYBDYBtBqCBF4BBIQBhCEBMGBK1mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBDDBh7D8HBEzNBHWBQQBQtBBDWBKzDB9B1HBLmBBDpCBJvDBWlCB7DTBNTBN2CBKYBoE0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBD9VBQEBCOBxiBeBHFB2GGBCQBDGBCBBCEBG9BBiBxDxDBrBBENBDJBFBBhKeBS5BBGxOxOBoBB3GqBBFhGhGBdBCVBJBBhHGBCDBCBBCOBCkGBDPBqBrCBFJBFBByYjCBtC8BBjGDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBBvIrBBFjDBNOBDOBCOBCkBBLtFB5BcBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBCmDBmgB-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIBnkzVvHB", false));
        return this._Print;
      }
      static CATEGORIES = new LazyMap({
        C: () => new UnicodeRangeTable(decodeRanges("AfBgDgBBOrWrWBHHBCBICCVuMuMnBBBzBBBE4B4BBGBcDBHQBXhGhGxBBB8BBBmDNB8BBByBBBQddBCCMEBhBGBsCiFiFJBBDBBXIICCBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBPMMBEB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKMMBDBbEByBPBDBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBjoIBvLBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCB-FCBHBBHBBHBBECBIIIBLBDBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIB-BGGBLBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMBxhBPBXJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBF-6DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBrCHBxDUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIlkzVBxHvw-FB", false)),
        Cc: () => new UnicodeRangeTable(decodeRanges("AfgDgB", true)),
        Cf: () => new UnicodeRangeTable(decodeRanges("tFzqBzqBBEBXhGhGyBhMhMBxCxCs5D9-B9-BBDBbEByBEBCJBw03B6H6HBBBimEQQj7IPBhjiBDBwmFHBn0rYffB+CB", false)),
        Cn: () => new UnicodeRangeTable(decodeRanges("4bBBHDBICCVuMuMnBBBzBBBE4B4BBGBcDBHKBvI9B9BBmDmDBMB8BBByBBBQddBCCMEBjBEBuHJJBDDBXXICCBBBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBbFB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKmDmDNBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBDBvzIBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCC-FCBHBBHBBHBBECBIIIBIBGBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIBlCJBCBBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMB3iBJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBJ76DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBjGUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIm8yVBCdBhD-DBxHvw-BB---BBB---BBB", false)),
        Co: () => new UnicodeRangeTable(decodeRanges("gg4B-nGh4hc9--BD9--B", true)),
        Cs: () => new UnicodeRangeTable(decodeRanges("gg2B--B", true)),
        L: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBLLFGGBVBCeBCpOBFLBPEBICCiEEBCBBDDBCHHCCBCCCBSBCyCBCqEBJlFBClBBDHHBnBBoCaBFDBuBqBBkBBBCiDBCQQBIIBLLBBBDRRCdBe4CBMZZBfBKBBFGGBUBFKKEYYBXBIKBGXBCGBRpBB7B1BBETTIJBQPBFHBDBBDVBCGBCEEBCBERROBBCCBPBBLJJBEBFBBDVBCGBCBBCBBCBBgBDBCUUBBBRIBCCBCVBCGBCBBCEBETTQBBYMMBGBDBBDVBCGBCBBCEBEffBCCBBBQSSCFBECBCDBEBBCCCBEEBEEBBBELBX1B1BBGBCCBCWBCPBEbbBBBCBBDBBfFFBGBCCBCWBCJBCEBEffBBBCBBQBBSIBCCBCoBBDRRGCBJCBZFBGRBEXBCIBCDDBFB7BvBBCBBNGB7BBBCCCBDBCXBCCCBIBCBBKDDBDBCWWBCBhBgCgCBGBCjBBcEB0DqBBVRRBEBFDBEEEBIIBBBFMBNSSBkBBCGGDqBBCsKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPBR1CBDFBErTBDQBCZBGqCBHHBIRBOSBPRBPMBCCBQzBBkBFFkC4CBIEBDhBBCGGBkCBLeByBdBDEBMrBBFZB3BWBK0BBzC+C+CBtBBSHB3BdBOBBLrBBbjBBqBCBLjBBDKBGqBBDCBqBDBCFBCBBEGGB+FBhC1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGB1DOORMBmDFFDJBCEEBDBHGCBCBCKBDDBGEBF1B1BB8zC8zCBjHBHDBEBBNlBBCGGD3BBIRRBVBKGBCGBCGBCGBCGBCGBCGBCGBxC2O2OBrBrBBDBGBBF1CBHCBC5CBCDBGqBBC9CBSfBxBPBhQ-tGBhCs0VBkCtBBDsIBEPBLBBVuBBReBDlCByBIBDmDBDxCBVQBCCBCDBCWBezBBPxBB-BFBECCBMMBaBLWBacBIuBBdRRBDBCJBLEBCoBBYCBCHBVWBEEEBwBBCEEBDDBDBDCCZCBDKBICBNFBDFBDFBKGBCGBCqBBCNBHyDBej9KBNWBFwBBloItLBDpDBnBGBNEBGCCBIBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBlBZBHZBM4CBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmMcBEwBBwBfBOTBCHBHlBBLdBDjBBFHBxB9EBTjBBFjBBFnBBJzBBNKBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCQQBCBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4ByBBOyBBOjBBnBbBKWB7HpBBHBBRFB5BcBLJJBUBrBRBvBUBcWBN0BB6BBBDOOBrBBhBYBbjBBeDDJiBBENNBuBBPDBWCCkBRBCYBUBBgCGBCCCBCBCOBCJBIuBBnBHBDBBDVBCGBCBBCEBETTNEBfJBCDDClBBCaaCtBtBBzBBTDBVCBfvBBVBBC5F5FBtBBqBDBlBvBBV8B8BBpBBOoCoCBZBmBGB6FrBB1D-BBgBHBDDDBGBCBBCXBQCC-CHBDmBBRCCdLLBmBBIWWMtBBUTTBnCBoGgBBgBIBCkBBSyByBBcBxDGBCBBClBBWaaBEBCBBCfBPYYBqBBlISBQCCBLBChBB9DwCwCB4cBnHjGBtyCgDBQvhBBSFBa68DBGmSB61GdBj3B4RBIeBSuCBSdBTvBBRDBgBUBGSBxNsBB0G-BBhBYBDYBtBqCBGjCjCBLBhCBBCPPBNNB0mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBn7F0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BeBHFBmI9BBzEsBBLGBRiKiKBcBTrBBlPbBlHdBDwGwGBdBCCBCBBCGBDEBKBBhHGBCDBCBBCOBCkGB8BjCBI1lB1lBBCBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQBlqE-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
        LC: () => new UnicodeRangeTable(decodeRanges("hCZBHZB7BLLBVBCeBCiGBCDBFvGBDZBhGDBDBBECBCHHCCBCCCBSBCyCBCqEBJlFBClBBKoBB44ClBBCGGDqBBDCBhV1CBDFBjkCKBGqBBDCBhCrBBgCMBChBBmD1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGBmIFFDJBCEEBDBHGCBCBCFBFDDBCBGEBF1B1BB8zC8zCB6DBDmDBHDBEBBNlBBCGGzoetBBTbBnEtCBCWBEDBCsCBZBBE2Z2ZBpBBGIBIvCBh6TGBNEBqgBZBHZBmlBvCBhDjBBFjBB1DKBCOBCGBCBBCKBCOBCGBCBBk2ByBBOyBB+CVBLVB74C-BBhrV-BBhBYBDYBtpZ0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BJBCTBHFB2uCjCB", false)),
        Ll: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBC2BCBQCBuBCDECBBBDCCDEEBFFDEEBBBDDDCCCDCCBCCDEECDDBDDBBBHGDCOCBSCBDDCEEC4BCBFBDDDBCCFICBjCBDZBiGCCEEEBBBTccBhBBCBBECBCWCBDBCGDB0B0BBuBBCgBCK0BCDMCBgDCxBoBBo6CqBBDCB5XFBjkCIBC2D2DBqBBgCMBChBBnD0ECBHBCgDCBHBJFBLHBJHBJFBLHBJHBJNBDHBJHBJHBJEBCBBHEEBBBCBBJDBDBBJHBLCBCBBzIEEBEEcKFDBBJDBF2B2Bs1CvBBCEEBGCFCCBCCBEBGiDCBIICFFNlBBCGG0oesBCUaCoEMCBBBC+BCBGBCCCDICFCCDCCBBBCSCGGGCMCFCCDOCbEE2ZqBBGIBIvCBh6TGBNEBqhBZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBnqZZBbGBCRBbZBbDBCCCBFBCKBbZBbZBbZBbZBbZBbZBbZBbZBbbBdYBCFBbYBCFBbYBCFBbYBCFBbYBCFBC15B15BBIBCTBHFB4vChBB", false)),
        Lm: () => new UnicodeRangeTable(decodeRanges("wVRBFLBPEBICCmEGG-OnHnHlFBBuIBBFgBgBKEEhFoFoF1mBgEgE2R72B72BsDkTkTxOFBvF+BBOjBjBBjBByVOORMBg-CBByHgGgG2OsBsBBDBGiDiDB+C+CBBB34bjnBjnBBEBvIzDzDdBB6DIBxCYYpDDBEBB2OXXqEtDtDWBBoDDBKngVngVuBBBh-BFBCpBBCIB0sBhBhB2K04D04DnrTDB9PCBpBBBnRMBhCBBCPPB9-P9-PBCBCGBCBByhM9BBqGGBud0Q0QsSAB", false)),
        Lo: () => new UnicodeRangeTable(decodeRanges("qFQQhIFFBCBxGBB7ZaBFDBuBfBCJBkBBBCiDBCZZBLLBBBDRRCdBe4CBMZZBfBWVBrBYBIKBGXBCGBRoBB8B1BBETTIJBROBFHBDBBDVBCGBCEEBCBERROBBCCBPBBLJJBEBFBBDVBCGBCBBCBBCBBgBDBCUUBBBRIBCCBCVBCGBCBBCEBETTQBBYMMBGBDBBDVBCGBCBBCEBEffBCCBBBQSSCFBECBCDBEBBCCCBEEBEEBBBELBX1B1BBGBCCBCWBCPBEbbBBBCBBDBBfFFBGBCCBCWBCJBCEBEffBBBCBBQBBSIBCCBCoBBDRRGCBJCBZFBGRBEXBCIBCDDBFB7BvBBCBBNFB8BBBCCCBDBCXBCCCBIBCBBKDDBDBYDBhBgCgCBGBCjBBcEB0DqBBVRRBEBFDBEEEBIIBBBFMBNyDyDBnKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPByDrTBDQBCZBGqCBHHBIRBOSBPRBPMBCCBQzBBpBkCkCBhBBC0BBIEBDhBBCGGBkCBLeByBdBDEBMrBBFZB3BWBK0BBxFuBBSHB3BdBOBBLrBBbjBBqBCBLdByDDBCFBCBBE7hB7hBBCB4-C3BBZWBKGBCGBCGBCGBCGBCGBCGBCGBoR2B2BF1CBJCCB4CBFGGBpBBC9CBSfBxBPBhQ-tGBhC0wUBC2jBBkCnBBJrIBFPBLBBjCyByBBkCBqFoDoDEGBCCBCDBCWBezBBPxBB-BFBECCBMMBaBLWBacBIuBBuBEBDIBLEBCoBBYCBCHBVPBCFBEEEBwBBCEEBDDBDBDCCZBBEKBIPPBEBDFBDFBKGBCGByEiBBej9KBNWBFwBBloItLBDpDBkCCCBIBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBqDJBCsBBDeBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmMcBEwBBwBfBOTBCHBHlBBLdBDjBBFHBhEtCBjDnBBJzBB9CzBBN2JBKVBLHB5EFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCQQBCBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4FjBBnBDBCxJxJBoBBHBBRCBCBB5BcBLJJBUBrBRBvBUBcWBN0BB6BBBDOOBrBBhBYBbjBBeDDJiBBENNBuBBPDBWCCkBRBCYBUBBgCGBCCCBCBCOBCJBIuBBnBHBDBBDVBCGBCBBCEBETTNEBfJBCDDClBBCaaCtBtBBzBBTDBVCBfvBBVBBC5F5FBtBBqBDBlBvBBV8B8BBpBBOoCoCBZBmBGB6FrBB0GHBDDDBGBCBBCXBQCC-CHBDmBBRCCdLLBmBBIWWMtBBUTTBnCBoGgBBgBIBCkBBSyByBBcBxDGBCBBClBBWaaBEBCBBCfBPYYBnBBCBBlISBQCCBLBChBB9DwCwCB4cBnHjGBtyCgDBQvhBBSFBa68DBGmSB61GdBj3B4RBIeBSuCBSdBTvBB0BUBGSB0NnBB2MqCBGwFwFB0mHBqBfBiDyDBuwIiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBxzI2P2PBrBBiBiKiKBcBTrBBlPaBmHdBDwGwGBdBCCBCBBCGBDEBKiHiHBFBCDBCBBCOBCkGB8pBDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQBlqE-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
        Lt: () => new UnicodeRangeTable(decodeRanges("lOGDnB2sH2sHBGBJHBJHBNQQwBAB", false)),
        Lu: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiB2BCDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIJDCMCDQCDDDCCBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBDDBBBEWCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBpCDBNDBNDBNEBMDBnIFFECBDCBDEEBDBHGCBCBDDBLBBG+B+B9zCvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoqZZBbZBbZBbCCBGDBDDBCBCHBbZBbBBCDBDHBCGBcBBCDBCEBCEEBFBcZBbZBbZBbZBbZBbZBfYBiBYBiBYBiBYBiBYBiB2pE2pEBgBB", false)),
        M: () => new UnicodeRangeTable(decodeRanges("gYvDB0IGBoIsBBCCCBCCBCCpCKBxBUBRmDmDBFBDFBDBBCDBkBffBZB8CKB7BIBKZZBCBCIBCCBCEBsBCB8BIBrBXBCgBB3BCBCRBCGBLBBeCB5BCCBFBDBBDCBKLLBbbDCB5BCCBDBFBBDCBEffBEEMCB5BCCBGBCCBCCBVBBXFBCCB5BCCBFBDBBDCBICBLBBf8B8BBDBECBCDBKpBpBBDB4BCCBFBCCBCDBIBBMBBeCB5BCCBFBCCBCDBIBBMBBQNNBCB4BBBCGBCCBCDBKLLBeeBBBnCFFBEBCCCBGBTBB+BDDBFBNHBjDDDBHBMGBqCBBcECFBByBTBCBBGKBCjBBKlDlDBSBYDBFCBCCBDGBEDBOLBCLLBCBgWCBzdDBdCBeBBfBBhCfBKuBuBBBBC2D2DBjBjB3DLBFLB8GEB6BJBCcBDxBxBBsBBDLBVEBwBQBnBIBNCBfMB5BNBxBTB5ECBCUBFHHDCBnG-BBxWgBB--CCBuEhDhDBeBrRFBqDBB1udDBCJBhBBBxCBBxIEEFYYBDBF0C0CBzBzBBQBbRBOnBnBBGBaMBtBDBwBNBlBkCkCBMBNJJBuBuBBBBzBCCBBBDBBGBBCqBqBBDBGBBtHHBCBBx5TiXiXBOBRPBuejHjH2EEBn0BCBCBBGDBpBCBFmFmFB+R+RBCBiCEB+JBBuCFBnCKByBDB7DCB2BOBqBDDBLLBCBuBKBI+B+BBBBlBNBRBBtBNNBBBxBNBJDBCBB9CLBHDD+ELBWDB4BBBCGBDBBDCBKLLBDDBFBEEBkCIBCDDCDBCEBCPPBzCzCBQBYyCyCBSBsHGBDIBcBBzCQBrDMBmDOBhIOB2HFBCBBDDBCCCBuEuEBFBDGBEddBIBpBGBCDBJKKBJBvBPBnGHBoGHBCHBzCVBCNB7DFBECCBCCBFBCjCjCBDBCBBCEB8KDBKBBCxBxBBFBEEBYmnFmnFHOBpmLRBhuCEB8BGB5gBCCB1BBIDByCMMBslTslTBizEizEBsBBDWB-QEBEFBJHBDGBfDB1ECB89B2BBFxBBJPPXEBCOBxqBGBCQBDGBCBBCEBlDhFhFBFB4L+B+BBCB9PDB-HBB0HDDIBBG7O7OBFBuDGB29lYvHB", false)),
        Mc: () => new UnicodeRangeTable(decodeRanges("joC4B4BDCBJDBCBBzBBB7BCBHBBDBBLsBsB7BCBjC7B7BBBBJCCB2B2BB7B7BCHHBDDBLLnDBBCBBECBCCBLqBqBBBB+BDB+BBB7BCCBDBDBBCBBKBBdPPB7B7BBBBGCBCCBLrBrBBsCsCBBBHHBTBBrKBBgCsFsFBFFHDDBaaBLLBBBDGBWBBDFBDLLBBB5zBffiEIIBGBCBB7KDBDCBFBBCFBhHBB7BCCKCCBJJBEByExBxBGCCBDBCBB+BffFBBD9B9BDCBCEEBxBxBBGBJBBsFWW35EBB0-dBBD5C5CBzBzBBOBvEBBwBxBxBBFFBDDBBBvDBBDBBZuBuBCuDuDDBBGuHuHBCCBCCBCC0gZCCgEuBuBBBBFBB0DZZB8B8BxBCBKBBO+C+CBBBEBBCrFrFBBBgBBB7BBBCDBDBBDCBKLLB1C1CBBBIDDCDBCBBCmDmDBBBJBBErDrDBBBHCCBCBDuHuHBBBHDBDyDyDBBBJBBCuDuDCBBHoDoDCBBFmImIBBBK4H4HBEBCBBFDDCvEvEBBBJDBF1C1CeBB-BqGqGECCoGPPrDIID2G2GBDBFBBC-K-KBNNxBBBJBBCpvQpvQBBBlxD2BBpDBB0rYBBHFB", false)),
        Me: () => new UnicodeRangeTable(decodeRanges("okBBB1xF-wB-wBBCBCCBsshBCB", false)),
        Mn: () => new UnicodeRangeTable(decodeRanges("gYvDB0IEBqIsBBCCCBCCBCCpCKBxBUBRmDmDBFBDFBDBBCDBkBffBZB8CKB7BIBKZZBCBCIBCCBCEBsBCB8BIBrBXBCfB4BCCFHBFEEBFBLBBe7B7BFDBJVVBbbDBB6BFFBFFBDDBBBEffBEEMBB6BFFBDBCBBFVVBXXBEBC7B7BDCCBCBJIIBMMBff+BNNzBEE4BCCBBBGCBCDBIBBMBBe7B7BDHHGBBVBBdBB6BBBFDBJVVBeepCIIBBBC7C7CDGBNHBjDDDBHBMGBqCBBcEC4BNBCEBCBBGKBCjBBKnDnDBCBCFBCBBDBBaBBFCBRDBODDBHHQgWgWBBBzdCBeBBfBBfBBhCBBCGBJDDBJBKuBuBBBBC2D2DBjBjB3DCBFBBKHHBBB8GBBD7B7BCGBCCCDHBHJBDxBxBBMBCeBDLBVDBxBCCBDBCGGpBIBNBBhBDBDBBCCB5BCCBEECCB7BHBDBB5ECBCMBCGBFHHEBBnG-BBxWMBFEEBKB--CCBuEhDhDBeBrRDBsDBB1udFFBIBhBBBxCBBxIEEFaaBGG4EBBbRBOnBnBBGBaKBvBCBxBDDBCBDBBoBkCkCBEBDBBDBBNJJwB0B0BCCBDBBGBBCrBrBBJJvHDDFx5Tx5TiXPBRPBuejHjH2EEBn0BCBCBBGDBpBCBFmFmFB+R+RBCBiCEB+JBBuCFBnCKByBDB8D3B3BBNBqBDDBLLBBByBDBDBBI+B+BBBBlBEBCHB-BNNB1B1BBHBLDBDgDgDBBBDCCBHHD+E+EEHBWBB6BBBEmBmBBFBEEBnCFBOECPBB2CHBDCBCYY1CFBCFFBCCBvHvHBCBHBBCBBcBB2CHBDCCBrDrDCDDBEBCmDmDCDDBCBCEBkIIBCBBhIBBCFFxEDBDBBFhBhBBIBpBFBDDBJKKBEBDCBvBMBCBBnGCCBBBCqGqGBFBCFBCzCzCBUBDGBCBBCBB7DFBECCBCCBFBCpCpCBEEC8K8KBMMB1B1BBDBGCCYmnFmnFHOBpmLLBECBhuCEB8BGB5gBgCgCBCByC5lT5lTBizEizEBsBBDWBhRCBSHBDGBfDB1ECB89B2BBFxBBJPPXEBCOBxqBGBCQBDGBCBBCEBlDhFhFBFB4L+B+BBCB9PDB-HBB0HDDIBBG7O7OBFBuDGB29lYvHB", false)),
        N: () => new UnicodeRangeTable(decodeRanges("wBJB5DBBGDDBBBitBJBnEJBnGJB9MJB3DJBFFBtDJB3DJB3DJBDFBvDMB0DJBJGBoDJBpDGBISBuDJBhDJB3DJBnCTBtIJBnCJBwWTBybCBwHJBHJBXJBtJJBhEKBmFJBHJB3FJB3CJBnEJBHJB3gBEEBEBHJBnGyBBDEB3W7BBvCVB3TdBqrBqYqYaIBPCB4KDBrEJBfHBCOBhBJBoBOBh7cJB9FJBhKFB7EJBnBJBnGJBXJB3CJB3MJB34UJBuPsBBN4BBSBB2KaBlBDBeJJnEEBrGJBvdHBaGBoBIBsCEBXFBhFBBDPBDtBBhCIB1BBBfCBsCEBpDHBZHBqBGBrKFBxBJBHJB3IeB-EJBrBDBxDGBnEdBhEJB9BJBxEJBITB8HJB3KJB3DJB3LJBnDJBHTBtCLBlNSB+CJB3UJB3CcBkHJBnCJB3BJBnLJBnDUBshBuDBimPJBnpCJB3CJBnEJBCGBvQJBnIWB+KCB6nXJBnuBTBNTBtDYB2iBxBBhqCJBnNJB3PJB4HJBtWIBhEJB4Y6BBCCBCDBtCsBBCOBjeMBk3CJB", false)),
        Nd: () => new UnicodeRangeTable(decodeRanges("wBJnxBJnEJnGJ9MJ3DJ3DJ3DJ3DJ3DJ3DJ3DJ3DJ3DJhDJ3DJnCJ3IJnCJn6BJnBJtJJhEJnFJHJ3FJ3CJnEJHJnuiBJnVJnBJnGJXJ3CJ3MJ34UJnsBJnkCJHJ9YJhEJ9BJxEJ3IJ3KJ3DJ3LJnDJHTtCJnNJnDJ3UJ3CJ3HJnCJ3BJnLJ3uQJnpCJ3CJnEJ3QJ37XJ12CxBhqCJnNJ3PJ4HJ2aJ30EJ", true)),
        Nl: () => new UnicodeRangeTable(decodeRanges("u3FCBwzCiBBDDB-zDaaBHBPCBs1dJBxyW0BBtOJJnEEBrhIuDBm8SCB", false)),
        No: () => new UnicodeRangeTable(decodeRanges("yFBBGDDBBB2pCFB5LFB5DCBmEGB6GGBSIByNJB2hBTB0jBJBhP20B20BEFBHJBnGPBqB3W3WB6BBvCVB3TdBqrB1kB1kBBCBrEJBfHBCOBhBJBoBOBxrdFBymWsBBiCDBSBB2KaBlBDB1pBHBaGBoBIBsCEBXFBhFBBDPBDtBBhCIB1BBBfCBsCEBpDHBZHBqBGBrKFBhLeB-EJBrBDBxDGBnETB8LTBmqBBBvNIBobSB0aUBn8SGB-YWBqhZTBNTBtDYBvqFIBid6BBCCBCDBtCsBBCOBjeMB", false)),
        P: () => new UnicodeRangeTable(decodeRanges("hBCBCFBCDBLBBEBBbCBCccCkBkBGEELBBEEE-VJJzOFBqBBB0BCCDDDtBBBVBBCBBOCCBBBrCDBnDsBsBBMBqHCB3BOBgBmImIBLLtE5D5D6DnMnMNwLwL7CLLBpFpFBNBCmBmBBCBoCrCrCBDBFBBwDFBsFlTlTBHB4EuTuTtBBBvCCBoCBB+ECBCCBmBKB6JBB5GBBhEGBCFBhFBBLGBdCB9DDB8BEB-BBBhCHBM9Z9ZBWBJTBCMBCLBfBBPBB6TDBeBB+hBNBwCBBgBJB0MVBgCDBhBBB8XDBCBBxDwEwEBtBBCfBDLBkNCBFJBDLBRNNjD7C7CjgdBBuICBkDLL0DFB9LDB3CBBpBCBCyByBBwBwBiDMBRBB9DDB-DBBRBB6HzqUzqUBxGxGBIBXiBBCNBCFFCBB2ECBCFBCDBLBBEBBbCBCccCCCBFB7MCB9UxBxB-MoXoXoGgBgBxIIBnBxDxDBFBjCGB6CDByO-J-JjBlElEBDBtBDB+FGBuDBBCDB-DDBxBBBwCDBFOOCCB5CFBsDrJrJBCCBzDzDBDBLBBCpDpD7HWBqDCBdMBtCjEjEBBB9HpIpIBBB8E9C9CBGB0CCBCEB+CJB4GgDgDBDBrBBBmUBBrCMBwFxjBxjBBDB97CBB8zOBBmEiCiCBDBJpRpRBBBoJDBoK9lT9lTovHEB07C-a-aBAB", false)),
        Pc: () => new UnicodeRangeTable(decodeRanges("-Cg-Hg-HBUU-u3BBBZCBwHAB", false)),
        Pd: () => new UnicodeRangeTable(decodeRanges("tB9qB9qB0BiyDiyDmgBqgCqgCBEBiwDDDgBBBFdd-NUUwDxszBxszBBmBmBLqFqFhzD-J-J", false)),
        Pe: () => new UnicodeRangeTable(decodeRanges("pB0B0BgB+1D+1DC-6B-6BqtC4B4BQ7T7TCff-hBMCxChBhBCGC1MUChCCCiBmhBmhBCECtBGCtNICEGCDBB-ozB6G6GeOCESSCCCrF0B0BgBGD", false)),
        Pf: () => new UnicodeRangeTable(decodeRanges("7F+6H+6HEddpuDCCFDDQEE", false)),
        Pi: () => new UnicodeRangeTable(decodeRanges("rFt7Ht7HDBBDaapuDCCFDDQEE", false)),
        Po: () => new UnicodeRangeTable(decodeRanges("hBCBCCBDECBLLBEEBcclCGGPBBI-V-VJzOzOBEBqB3B3BDDDtBBBVBBCBBOCCBBBrCDBnDsBsBBMBqHCB3BOBgBmImIBLLtE5D5D6DnMnMNwLwL7CLLBpFpFBNBCxDxDrCEBFBBwDFBsFlTlTBHBmY9D9DBBBoCBB+ECBCCBmBFBCDB6JBB5GBBhEGBCFBhFBBLGBdCB9DDB8BEB-BBBhCHBMjajaBJJBGBJIBDDBDCBEKBCCCBIB7kDDBCBBxDwEwEBFFBBBDDDBHBCBBCDDBLLBDBCJBDDBCCCBLBDCBtNCB6B+F+FjgdBBuICBkDLL0DFB9LDB3CBBpBCBCyByBBwBwBiDMBRBB9DDB-DBBRBB6HlxUlxUBFBDXXVBBDDBECBCDBICBHCCB2E2EBBBCCBDECBLLBEEBcclBDDB7M7MBBB9UxBxB-MoXoXoGgBgBxIIBnBxDxDBFBjCGB6CDB0ZlElEBDBtBDB+FGBuDBBCDB-DDBxBBBwCDBFOOCCB5CFBsDrJrJBCCBzDzDBDBLBBCpDpD7HWBqDCBdMBtCjEjEBBB9HpIpIBBB8E9C9CBGB0CCBCEB+CJB4GgDgDBDBrBBBmUBBrCMBwFxjBxjBBDB97CBB8zOBBmEiCiCBDBJpRpRBBBoJDBoK9lT9lTovHEB07C-a-aBAB", false)),
        Ps: () => new UnicodeRangeTable(decodeRanges("oBzBzBgB-1D-1DC-6B-6B-rCEEnB4B4BQ7T7TCff-hBMCxChBhBCGC1MUChCCCiBmhBmhBCECaTTCECtNICEGCDipzBipzB4GeeCMCESSCCCrFzBzBgBEEDAB", false)),
        S: () => new UnicodeRangeTable(decodeRanges("kBHHRCBgBCCcCCkBEBCBBDCCBCBDEEfgBgBrODBNNBGGBCCCBPB2DPPBxDxDsErIrIBBB3DCBDDDBvGvGLUUB4H4HIBBpEqLqLBHHB2H2H-DjEjEBGBlEwGwGqBmGmGiGCBQCCBBBDFBVECmEHBCFBCBBGDBmGBBxXJB0WuLuLlL+E+EBgBBiLJBKIBhiBCCBBBMCBOCBOCBOBBmCOOoBCBOCBUhBB-BBBCDBCBBLCCBBBGFBCECFMMBFFBDBGDBC7B7BBFFB2LBFcBD+HBXKByCtCBXnTBtBwBBDeBLyMBX+BBFfBD1LBDpEBmHFBmLBBvBZBC4CBN1GBbPBFOOBNNWBBHBB8CBB0HBBFJBhBlBBKRRBdBMdBJQQBeBLmBBQ-JBhuG-BBx0V2BB6RWBKBBoDBB+EDBLDB+RCBiHPPB+9T+9TpEgBBuLPBhCBB3BHBtBDBjDCCBBBD7E7EHRRBBBgBCCcCCiEGBCGBOBB6JIB6BQBDCBCMBEwBwBBrBB7zBBBwSmWmWBiKiKBGBnjC2kC2kCBbBr6SDBG3qU3qUk7DvHBLCBEzNBHWBQQBgDzDB9B1HBLmBBD7BBGCBXBBIdBF8BBWhCBE7F7FB1CBrbaagBaagBaagBaagBaa9B-PB4BDBzBHBCNBCBBp2BwNwNttCEE+DiOiOBvIvIBqBBFjDBNOBDOBCOBCkBBYgFB5BcBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBC7CBLAB", false)),
        Sc: () => new UnicodeRangeTable(decodeRanges("kB+D+DBCBqnB8D8DzPBBzPBBI2H2HoImSmS8sClmClmCBgBB37hBkuVkuVtD7E7E8GBBEBB3-HDB-4wBxtCxtC", false)),
        Sk: () => new UnicodeRangeTable(decodeRanges("+CCCoCHHFEEqQDBNNBGGBCCCBPB2DPPBjoBjoB15FCCBBBMCBOCBOCBOBB9kEBBkzdWBKBBoDBBxePPBniUniUBPB8bCCjF4g9B4g9BBDB", false)),
        Sm: () => new UnicodeRangeTable(decodeRanges("rBRRBBB+BCCuBFFmBgBgB-XwQwQBBB8xGOOoBCBOCBsEoBoBBDBHlClCBDBGBBFGDIgBgBBDDCgBgBBqIBhBBB7CffBXBpBFB2OKK3BHBwDxKxKBDBDeBLPBhIiEBX+BBFfBDhIBxBUBDFB9+zB5Z5ZCCBlFRRBBB+BCCkEHHBCBitDBBhrwBx+Bx+BagBgBagBgBagBgBagBgBat5Ft5FB-uC-uCBHB", false)),
        So: () => new UnicodeRangeTable(decodeRanges("mFDDFCCyerIrIBgEgEBvGvGLUUB4H4HkQ2L2LjEFBClElEwGqBqBoMCBQCCBBBDFBVECmEHBCFBCBBGDBmGBBxXJB0WzWzW+EhBBiLJBKIBksBBBCDBCBBLCCBHHBEBCECFMMBPPCBBC7B7BBKKBDBDDBCBBCBBCGBCeBDBBCCCBdBtIHBFTBDGBDwCBCdBanBBHnCBXKByCtCBX2FBCIBC1BBJuDBC3HBtBrBBhC-HBhQvBBWBBHmBBDpEBmHFBmLBBvBZBC4CBN1GBbPBFOOBNNWBBHBBxKBBFJBhBlBBKRRBdBMdBJQQBeBLmBBQ-JBhuG-BBx0V2BBibDBLBBC+R+RBBBqqUPBuLPBhCBB3BHBuBCBlPEEFBBOBB6JIB6BQBDCBCMBEwBwBBrBB7zBBBwSpgBpgBBGBnjC2kC2kCBGBFQBr6SDBG3qU3qUk7DvHBLCBEzNBHWBQPBhDzDB9B1HBLmBBD7BBGCBXBBIdBF8BBWhCBE7F7FB1CBqlB-PB4BDBzBHBCNBCBBp2B96C96CiEyWyWBqBBFjDBNOBDOBCOBCkBBYgFB5BcBOrBBFIBIBBPFB7E6HBG4WBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBB-B3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBC7CBLAB", false)),
        Z: () => new UnicodeRangeTable(decodeRanges("gBgEgEgvFgsCgsCBJBeBBGwBwBh9DAB", false)),
        Zl: () => new UnicodeRangeTable(decodeRanges("ohIA", true)),
        Zp: () => new UnicodeRangeTable(decodeRanges("phIA", true)),
        Zs: () => new UnicodeRangeTable(decodeRanges("gBgEgEgvFgsCgsCBJBlBwBwBh9DAB", false)),
        ASCII_Hex_Digit: () => new UnicodeRangeTable(decodeRanges("wBJIFbF", true)),
        Alphabetic: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBLLFGGBVBCeBCpOBFLBPEBICC3CeeBQBCBBDDBCHHCCBCCCBSBCyCBCqEBJlFBClBBDHHBnBBoBNBCCCBCCBCCJaBFDBeKBG3BBCGBPlDBCHBFHBFCBLCBDRRBuBBOkDBZgBBKBBFGGBWBDSBUYBIKBGXBCGBIJJBoBBLLBEGBHrCBCPBCCBFOBOSBCHBDBBDVBCGBCEEBCBEHBDBBDBBCJJFBBCEBNBBLFFBBBCFBFBBDVBCGBCBBCBBCBBFEBFBBDBBFIIBCBCSSBEBMCBCIBCCBCVBCGBCBBCEBEIBCCBCBBEQQBCBWDBFCBCHBDBBDVBCGBCBBCEBEHBDBBDBBKBBFBBCEBORRBCCBEBECBCDBEBBCCCBEEBEEBBBELBFEBECBCCBEHHpBMBCCBCWBCPBEHBCCBCCBJBBCCBCBBDDBdDBCHBCCBCWBCJBCEBEHBCCBCCBJBBGCBCDBOCBNMBCCBCoBBDHBCCBCCBCGGBCBIEBXFBCCBCRBEXBCIBCDDBFBJFBCCCBGBTBBO5BBGGBH0B0BBECBDBCXBCCCBRBCCBDEBCHHPDBhBgCgCBGBCjBBFSBFPBCjBBkC2BBCDDBDBR-BBLDBDlBBCGGDqBBCsKBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBmBPBR1CBDFBErTBDQBCZBGqCBEKBITBMUBNTBNMBCCBCBBNzBBDSBPFFkC4CBIqBBGlCBLeBCLBFIBYdBDEBMrBBFZB3BbBF+BBDTBzBYYBMMBBByBzBBCOBCHB0BpBBDDBLrBBCKBP2BBXCBLjBBDKBGqBBDCBqBDBCFBCBBEGGB+FBUhBBM1IBDFBDlBBDFBDHBCGCBdBD0BBCGBCEEBBBCGBEDBDFBFMBGCBCGB1DOORMBmDFFDJBCEEBDBHGCBCBCKBDDBGEBFSSBnBBuZzBB34BkHBHDBEBBNlBBCGGD3BBIRRBVBKGBCGBCGBCGBCGBCGBCGBCGBCfBwB2O2OBBBaIBIEBDEBF1CBHCBC5CBCDBGqBBC9CBSfBxBPBhQ-tGBhCs0VBkCtBBDsIBEPBLBBVuBBGHBEwDBoBIBDmDBDxCBVUBCgBBZzBBNjCBCtBtBBEBECCBBBLgBBGiBBOcBEyBBCLBQRRBOBLEBC2BBKNBTWBEkCBCCCZCBDPBDDBMFBDFBDFBKGBCGBCqBBCNBH6DBWj9KBNWBFwBBloItLBDpDBnBGBNEBGLBCMBCEBCCCBCCBCCBqDBiBqLBT-BBD1BBpBLB1DEBCmEBlBZBHZBM4CBEFBDFBDFBDCBkBLBCZBCSBCBBCOBDNBjB6DBmC0BBsIcBEwBBwBfBOdBGqBBGdBDjBBFHBCEBrB9EBTjBBFjBBFnBBJzBBNKBCOBCGBCBBCKBCOBCGBCBBEzBBN2JBKVBLHBZFBCpBBCIBmCFBDCCBqBBCBBEDDBVBLWBKeBiCSBCBBLVBLZBHZBnB3BBHBBhCDBCBBGHBCCBCcBrBcBEcBkBHBCbBc1BBLVBLSBORBvDoCB4ByBBOyBBOnBBjBbBEGGBVB7HpBBCBBEBBRFBzBCBEcBLJJBUBrBRBvBUBcWBKlCBsBEBL4BBKOOBXBYyBBSDBJiBBEKKB+BBCDBKBBLCCkBRBChBBDHHBCB-BGBCCCBCBCOBCJBI4BBYDBCHBDBBDVBCGBCBBCEBEHBDBBDBBEHHGGBdJBCDDClBBCJBCDDCDBCBBECCtBhCBCCBCDBVCBfhCBDBBC5F5FB0BBDGBaFBjB+BBCEE8B1BBDoCoCBZBDNBWGB6F4BBoD-BBgBHBDDDBGBCBBCdBCBBDBBDDB+CHBDtBBDFBCCCBccBxBBDJBSnCBGTTBnCBoDHB5CgBBgBIBCsBBCGBCyByBBcBDVBCNBqCGBCBBCrBBECCBCCBBBCDDBZZBEBCBBCkBBCBBCDBCYYBqBBlIWBKQBCoBBECBwDwCwCB4cBnDuDBSjGBtyCgDBQvhBBSFBa68DBGmSB61GuBBy2B4RBIeBSuCBSdBTvBBRDBgBUBGSBxNsBB0G-BBhBYBDYBtBqCBF4BBIQBhCBBCNNBFBK1mHBqBfBiDyDB+vIDBCGBCBBCiJBQeeBBBDPPBCBJrMBloCqDBGMBEIBIJBFi7Fi7FBzCBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDYBCYBCeBCYBCeBCYBCeBCYBCeBCYBCHB15BeBHFB2GGBCQBDGBCBBCEBG9BBiBxDxDBrBBLGBRiKiKBcBTrBBlPbBlHdBDwGwGBdBCVBJBBhHGBCDBCBBCOBCkGB8BjCBEEE1lBDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1TZBHZBHZB3zD-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
        Dash: () => new UnicodeRangeTable(decodeRanges("tB9qB9qB0BiyDiyDmgBqgCqgCBEB+BoBoBQnMnMlgDDDgBBBFdd-NUUwDxszBxszBBmBmBLqFqFhzD-J-J", false)),
        Emoji: () => new UnicodeRangeTable(decodeRanges("jBHHGJBwDFFu8HNN5GXX7CFBQBBwLBBNnFnFaKBFCBoGoHoHBLLK7B7BBCBCEBKGDBDDFDDCBBDIEBJJBBBGCCGLBMBBDCCBCCTDDBTTBEBCCCBEEBGGDBBFBBMBBGBBDGGBECBVVBGGBEBCDBDFFDDDBEBCDDCCCHEEHLLBQQDFFCFFBBBCMMBxBxBBBBKeP1LBBwOCBUBB0BFF7mBNN6SCCrrvDrGrGhFBBNBBPDDBIBsCZBCBBYVVDIBWBBvFhBBDvDBDBBCCBDyCBDCBCmIBC+BBMFBCXBIBBDHBNDDBCBDFFBOOBDDJBBKGGBBBNCBJCBDCCFHHEHHB0CBxBlCBGHBDDBEJBECCBEEDJBkHLBF8I8IBtBBCJBC4FBxDMBEKBE4BBCFFBOBDLBFJB", false)),
        Emoji_Component: () => new UnicodeRangeTable(decodeRanges("jBHHGJB0+H2G2Gsp3B3+8B3+8BBYB8PEBxtBDBtzhY-CB", false)),
        Emoji_Modifier: () => new UnicodeRangeTable(decodeRanges("7-8DE", true)),
        Emoji_Modifier_Base: () => new UnicodeRangeTable(decodeRanges("9wJ8G8GRDB4jzD9B9BBBBDDDBBB2DBBDKBWSBEFFBBBCCBICCZqGqGBFFWFFBvFvFBBBEEB0CRRBBBKMMgSDDJHBHKKBIBDCB5B+B+BBCCBCCSCBCMBmHCBrBIB", false)),
        Emoji_Presentation: () => new UnicodeRangeTable(decodeRanges("64IBBuGDBEDDqQBBWBBzBLBsBUUOJJBSSBGGBJJGWWIBBCFFDIIFBBdkBkBCFFBBBC+B+BBBBZPP8aBB0BFFvlxDrGrG-FDDBIBsCZBCZZVDDBDBCCBWBBvFgBBNIBClCBCVBNqBBFEBNQBEEEBlCBCCCB5FBD+BBODBCXBTbbBOO3C0CBxBlCBHEEBBBDDBEDBMBBIIBkHLBF8I8IBtBBCJBC4FBxDMBEKBE4BBCFFBOBDLBFJB", false)),
        Extended_Pictographic: () => new UnicodeRangeTable(decodeRanges("pFFFu8HNN5GXX7CFBQBBwLBBNnFnFaKBFCBoGoHoHBLLK7B7BBCBCEBKGDBDDFDDCBBDIEBJJBBBGCCGLBMBBDCCBCCTDDBTTBEBCCCBEEBGGDBBFBBMBBGBBDGGBECBVVBGGBEBCDBDFFDDDBEBCDDCCCHEEHLLBQQDFFCFFBBBCMMBxBxBBBBKeP1LBBwOCBUBB0BFF7mBNN6SCCrrvDoBoBBCBlDLBQBBQPPBmBmBBIBxDBBNBBPDDBIBU3BBcOBLVVDIBCDBKWBH7FBDvDBDBBCCBDyCBDCBCDBG9HBC+BBMFBCXBIBBDHBNDDBCBDFFBOOBDDJBBKGGBBBNCBJCBDCCFHHEHHB0CBxBlCBGHBDQBECCBEBDMB7GlBBNDB5BHBLFBpBHBfBBNDBDNBKmBBNuBBCJBC4FB5CHBPxEBhI9fB", false)),
        Hex_Digit: () => new UnicodeRangeTable(decodeRanges("wBJIFbFq1-BJIFbF", true)),
        Lowercase: () => new UnicodeRangeTable(decodeRanges("hDZBwBLLFlBlBBWBCHBC2BCBQCBuBCDECBBBDCCDEEBFFDEEBBBDDDCCCDCCBCCDEECDDBDDBBBHGDCOCBSCBDDCEEC4BCBFBDDDBCCFICBjCBDiBBIBBfEBhDsBsBCEEDDBTccBhBBCBBECBCWCBDBCGDB0B0BBuBBCgBCK0BCDMCBgDCxBoBBo6CqBBCDB5XFBjkCIBC2D2DB+FBiC0ECBHBCgDCBHBJFBLHBJHBJFBLHBJHBJNBDHBJHBJHBJEBCBBHEEBBBCBBJDBDBBJHBLCBCBB6DOORMBuDEEBEEcKFDBBJDBFiBiBBOBFsasaBYBn6BvBBCEEBGCFCCBCCBGBEiDCBIICFFNlBBCGG0oesBCUaCBBBmEMCBBBC8BCBIBCCCDICFCCDCCBBBCSCGGGCMCFCCDOCWDBCCCBBB2ZqBBCNBHvCBh6TGBNEBqhBZBumBnBBpEjBB8EKBCOBCGBCBBkODDBBBCpBBCIBmoByBB+DVB75CfBhsVfB8BYBnqZZBbGBCRBbZBbDBCCCBFBCKBbZBbZBbZBbZBbZBbZBbZBbZBbbBdYBCFBbYBCFBbYBCFBbYBCFBbYBCFBC15B15BBIBCTBHFBmI9BB1lChBB", false)),
        Math: () => new UnicodeRangeTable(decodeRanges("rBRRBBBgBeeCuBuBFmBmBgB5W5WBBBDbbBDDBBBwQCBuwGccBBBMEEOPPBCBWEBMEBiCMBFEEBFFBDBTFFDJBCDDBEBHEEBDDBCCBBBCFBENBClClCBWBCFBCBBFBBFfBCHHBPPBqIBJDBVBB7CffBZBCZZMGB+NBBNJBFFBFBBDBBEEBPCCDFBMHBGBB6BCCeDBKCBxK-BBhI-PBxBUBDFB9+zB4Z4ZBEBCjFjFRCBeCCeCCkEHHBCBitDBBhrwBwoBwoBBzCBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBDxBBhwFDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBB-uCIB", false)),
        Quotation_Mark: () => new UnicodeRangeTable(decodeRanges("iBFFkEQQ96HHBaBBowDqOqOBCBOCBixzBDB+FFF7CBB", false)),
        Terminal_Punctuation: () => new UnicodeRangeTable(decodeRanges("hBLLCMMBEE-ZJJiQ6B6BpCPPCCB1FsBsBBJBCsHsHB3B3BBEBCHBgBmImIB1nB1nBBtFtFFFB4JBB2YHBmY9D9DBBBoCBB+ECBEoBoBBCBDBB7JBBjLDBjFBBLBBCCBeCB8FEB-BBBldYYBKKBBBwlDCBzJOOFLLCBBEBBtNBB8ndBBuICBkHEB-LBB3CBBgD4E4EBBB0ECBgERRB6H6HnxUDDB6B6BBBBCDBqFLLCMMBEEiCDD7hBxBxBnkBoGoG3JBB5EFBlCFB6CDB5dEBtBDB+FGBxDDBgECBiEBBHRRB5C5CBDBtDrJrJB2D2DBBBNBBnLDBEOBqDBB6HCBmQCC8HBB4CBBFBB-MCBuBmUmUBrCrCBspBspBBDB6vRBBmEiCiCBBBLqRqRBoJoJBnwTnwTovHDB", false)),
        Uppercase: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiB2BCDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIJDCMCDQCDDDCCBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBDDBBBEWCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBpCDBNDBNDBNEBMDBnIFFECBDCBDEEBDBHGCBCBDDBLBBGbbBOBUzZzZBYBx5BvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoqZZBbZBbZBbCCBGDBDDBCBCHBbZBbBBCDBDHBCGBcBBCDBCEBCEEBFBcZBbZBbZBbZBbZBbZBfYBiBYBiBYBiBYBiBYBiB2pE2pEBgBBvgCZBHZBHZB", false)),
        White_Space: () => new UnicodeRangeTable(decodeRanges("JEBTlDlDbgvFgvFgsCKBeBBGwBwBh9DAB", false))
      });
      static SCRIPTS = new LazyMap({
        Adlam: () => new UnicodeRangeTable(decodeRanges("go6DrCFJFB", true)),
        Ahom: () => new UnicodeRangeTable(decodeRanges("g4lCaDOFW", true)),
        Anatolian_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("ggxCmS", true)),
        Arabic: () => new UnicodeRangeTable(decodeRanges("gwBEBCFBCNBCCBCfBCJBMZBCrDBChBBxCvBBxHhBBGqCBCcBxy8BtPBDvEBhBPBxDEBCmEBk7DeBkCFBJIBiBFBh43BDBCaBCBBCDDCJBCDBCCCHFFCECBBBCBBCDDCICBCCDDBCGBCDBCDBCCCBIBCQBGCBCEBCQB1BBB", false)),
        Armenian: () => new UnicodeRangeTable(decodeRanges("xpBlBDxBDCks9BE", true)),
        Avestan: () => new UnicodeRangeTable(decodeRanges("g4iC1BEG", true)),
        Balinese: () => new UnicodeRangeTable(decodeRanges("g4GsCCxB", true)),
        Bamum: () => new UnicodeRangeTable(decodeRanges("g1pB3CpowB4R", true)),
        Bassa_Vah: () => new UnicodeRangeTable(decodeRanges("w26CdDF", true)),
        Batak: () => new UnicodeRangeTable(decodeRanges("g+GzBJD", true)),
        Bengali: () => new UnicodeRangeTable(decodeRanges("gsCDBCHBDBBDVBCGBCEEBCBDIBDBBDDBJFFBCCBDBDYB", false)),
        Beria_Erfe: () => new UnicodeRangeTable(decodeRanges("g17CYDY", true)),
        Bhaiksuki: () => new UnicodeRangeTable(decodeRanges("ggnCICsBCNLc", true)),
        Bopomofo: () => new UnicodeRangeTable(decodeRanges("qXB6wLqBxDf", true)),
        Brahmi: () => new UnicodeRangeTable(decodeRanges("ggkCtCFjBKA", true)),
        Braille: () => new UnicodeRangeTable(decodeRanges("ggK-H", true)),
        Buginese: () => new UnicodeRangeTable(decodeRanges("gwGbDB", true)),
        Buhid: () => new UnicodeRangeTable(decodeRanges("g6FT", true)),
        Canadian_Aboriginal: () => new UnicodeRangeTable(decodeRanges("ggF-TxRlC7tgCP", true)),
        Carian: () => new UnicodeRangeTable(decodeRanges("g1gCwB", true)),
        Caucasian_Albanian: () => new UnicodeRangeTable(decodeRanges("wphCzBMA", true)),
        Chakma: () => new UnicodeRangeTable(decodeRanges("gokC0BCR", true)),
        Cham: () => new UnicodeRangeTable(decodeRanges("gwqB2BKNDJDD", true)),
        Cherokee: () => new UnicodeRangeTable(decodeRanges("g9E1CDFz7lBvC", true)),
        Chorasmian: () => new UnicodeRangeTable(decodeRanges("w9jCb", true)),
        Common: () => new UnicodeRangeTable(decodeRanges("AgCBbFBbuBBCOBCEBYgBgBiOmBBGEBDTB1DKKHCC+THHPEEhB9E9ElQiEiEB6mB6mB2MDBjJwvBwvBBBBoCBBsGBBCumBumBOIIBCBCFBCCBDmYmYBKBD2CBCKBEKBCOBShBB-BlBBCCBDFBCaBCQBqBCBF5UBXKBW-cBhIzTBDpEBhQ9CBzMUBCCCBXBQHBFDB8CBBE7C7CB0E0EBOBhBlBBKxBxBB+BBgBwCBwB5C5CBmFBhuG-BBhoWhBBnDCBmFJB1HhFhFsMPPBzuUzuUBxGxGBIBXiBBCSBCDB0ECCBeBbFBbKBLuBuBBhChCBFBCGBLEBjICBFsBBEIBxCMB0BsBBlHaBltuBDB96D8HBEzNBHWBQQBgDzDB9B1HBLmBBD9BBEQBJBBIdBF8BB2GTBNTBN2CBKYBoE0CBCmCBCBBDDDBDDBCBCLBCCCBFBCgCBCDBDHBCGBCbBCDBCEBCEEBFBCzKBDjJBDxBByjFjCBtC8BBjWrBBFjDBNOBDOBCOBCkBBLtFB5BZBCBBOrBBFIBIBBPFB7E4eBEQBEMBE5GBHLBFQQBKBF3BBJJBHnBBJdBDLBFBBPIBoB3KBJNBDMBEKBE4BBCFFBOBDLBFJBIyEBCmDBnghYffB+CB", false)),
        Coptic: () => new UnicodeRangeTable(decodeRanges("ifNxkKzDGG", true)),
        Cuneiform: () => new UnicodeRangeTable(decodeRanges("ggoC5cnDuDCEMjG", true)),
        Cypriot: () => new UnicodeRangeTable(decodeRanges("ggiCFBDCCBqBBCBBEDD", false)),
        Cypro_Minoan: () => new UnicodeRangeTable(decodeRanges("w8rCiD", true)),
        Cyrillic: () => new UnicodeRangeTable(decodeRanges("ggBkEBDoFBx6FKBhFtCtCojEfBhie-CBv8VBBhw4B9BBiBAB", false)),
        Deseret: () => new UnicodeRangeTable(decodeRanges("gghCvC", true)),
        Devanagari: () => new UnicodeRangeTable(decodeRanges("goCwCFODZh7nBfhwcJ", true)),
        Dives_Akuru: () => new UnicodeRangeTable(decodeRanges("gomCGBDDDBGBCBBCdBCBBDLBKJB", false)),
        Dogra: () => new UnicodeRangeTable(decodeRanges("ggmC7B", true)),
        Duployan: () => new UnicodeRangeTable(decodeRanges("ggvDqDGMEIIJDD", true)),
        Egyptian_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("ggsC1iBL68D", true)),
        Elbasan: () => new UnicodeRangeTable(decodeRanges("gohCnB", true)),
        Elymaic: () => new UnicodeRangeTable(decodeRanges("g-jCW", true)),
        Ethiopic: () => new UnicodeRangeTable(decodeRanges("gwEoCBCDBDGBCCCBCBDoBBCDBDgBBCDBDGBCCCBCBDOBC4BBCDBDiCBDfBEZBnvGWBKGBCGBCGBCGBCGBCGBCGBCGBjpfFBDFBDFBKGBCGBylvCGBCDBCBBCOB", false)),
        Garay: () => new UnicodeRangeTable(decodeRanges("gqjClBEcJB", true)),
        Georgian: () => new UnicodeRangeTable(decodeRanges("glElBBCGGDqBBCDBx8CqBBDCBhiElBBCGG", false)),
        Glagolitic: () => new UnicodeRangeTable(decodeRanges("ggL-Ch9sDGCQDGCBCE", true)),
        Gothic: () => new UnicodeRangeTable(decodeRanges("w5gCa", true)),
        Grantha: () => new UnicodeRangeTable(decodeRanges("g4kCDBCHBDBBDVBCGBCBBCEBDIBDBBDCBDHHGGBDGBEEB", false)),
        Greek: () => new UnicodeRangeTable(decodeRanges("wbDBCCBDDBCFFCCCBBBCCCBSBC+BBPPBnpGEBzBEBFEB1ChKhKBUBDFBDlBBDFBDHBCGCBdBD0BBCOBCNBDFBCSBDCBCIBoJ-xiB-xiB7uVuCBSgj0Bgj0BBkCB", false)),
        Gujarati: () => new UnicodeRangeTable(decodeRanges("h0CCBCIBCCBCVBCGBCBBCEBDJBCCBCCBDQQBCBDLBIGB", false)),
        Gunjala_Gondi: () => new UnicodeRangeTable(decodeRanges("grnCFCBCkBCBCFIJ", true)),
        Gurmukhi: () => new UnicodeRangeTable(decodeRanges("hwCCBCFBFBBDVBCGBCBBCBBCBBDCCBDBFBBDCBEIIBCBCIIBPB", false)),
        Gurung_Khema: () => new UnicodeRangeTable(decodeRanges("go4C5B", true)),
        Han: () => new UnicodeRangeTable(decodeRanges("g0LZBC4CBN1GBwBCCaIBPDBle-tGBhC-vUBhoWtLBDpDBpodBBNGBqgkB-2pBBhB9oEBDt0FBDwpHBQtTBjtC9QBjvBq6EBGppIB", false)),
        Hangul: () => new UnicodeRangeTable(decodeRanges("goE-HvxHBiI9CyDeiCei3dckUj9KNWFwBl9JeEFDFDFDC", true)),
        Hanifi_Rohingya: () => new UnicodeRangeTable(decodeRanges("gojCnBJJ", true)),
        Hanunoo: () => new UnicodeRangeTable(decodeRanges("g5FU", true)),
        Hatran: () => new UnicodeRangeTable(decodeRanges("gniCSCBGE", true)),
        Hebrew: () => new UnicodeRangeTable(decodeRanges("xsB2BBJaBFFBpp9BZBCEBCCCBCCBCCBIB", false)),
        Hiragana: () => new UnicodeRangeTable(decodeRanges("hiM1CBHCBi7-C+IBTeeBBBulQAB", false)),
        Imperial_Aramaic: () => new UnicodeRangeTable(decodeRanges("giiCVCI", true)),
        Inherited: () => new UnicodeRangeTable(decodeRanges("gYvDB2IBBlOKBbhXhXBCB8qEtBBDLBlPCBCMBCGBFHHEBBnG-BBtQBBjGgBB65DDBsDBBmrzBPBRNBwejHjH7iEl+uBl+uBBsBBDWBhRCBSHBDGBfDBz6rYvHB", false)),
        Inscriptional_Pahlavi: () => new UnicodeRangeTable(decodeRanges("g7iCSGH", true)),
        Inscriptional_Parthian: () => new UnicodeRangeTable(decodeRanges("g6iCVDH", true)),
        Javanese: () => new UnicodeRangeTable(decodeRanges("gsqBtCDJFB", true)),
        Kaithi: () => new UnicodeRangeTable(decodeRanges("gkkCiCLA", true)),
        Kannada: () => new UnicodeRangeTable(decodeRanges("gkDMCCCWCJCEDICCCDIBGCCDDJCC", true)),
        Katakana: () => new UnicodeRangeTable(decodeRanges("hlM5CBDCBxHPBxGuBBC3CBvgzBJBCsBBzisBDBCGBCBBCgJgJBBBzBPPBCB", false)),
        Kawi: () => new UnicodeRangeTable(decodeRanges("g4nCQCoBEc", true)),
        Kayah_Li: () => new UnicodeRangeTable(decodeRanges("goqBtBCA", true)),
        Kharoshthi: () => new UnicodeRangeTable(decodeRanges("gwiCDCBGHCCCcDCFJII", true)),
        Khitan_Small_Script: () => new UnicodeRangeTable(decodeRanges("k-7C84G84GB0OBqBAB", false)),
        Khmer: () => new UnicodeRangeTable(decodeRanges("g8F9CDJHJnPf", true)),
        Khojki: () => new UnicodeRangeTable(decodeRanges("gwkCRCuB", true)),
        Khudawadi: () => new UnicodeRangeTable(decodeRanges("w1kC6BGJ", true)),
        Kirat_Rai: () => new UnicodeRangeTable(decodeRanges("gq7C5B", true)),
        Lao: () => new UnicodeRangeTable(decodeRanges("h0DBBCCCBDBCXBCCCBVBDEBCCCBFBCJBDDB", false)),
        Latin: () => new UnicodeRangeTable(decodeRanges("hCZBHZBwBQQGWBCeBCgOBoBEB8wGlBBHwBBGDBGMBClCBiC-HByLOORMBuEBBHccSoBB42CfBj1elDBExCBVOBxZqBBCIBCDB38TGB7gBZBHZBmhCFBCpBBCIBm61BeBHFB", false)),
        Lepcha: () => new UnicodeRangeTable(decodeRanges("ggH3BEOEC", true)),
        Limbu: () => new UnicodeRangeTable(decodeRanges("goGeBCLBFLBFEEBKB", false)),
        Linear_A: () => new UnicodeRangeTable(decodeRanges("gwhC2JKVLH", true)),
        Linear_B: () => new UnicodeRangeTable(decodeRanges("gggCLCZCSCBCODNjB6D", true)),
        Lisu: () => new UnicodeRangeTable(decodeRanges("wmpBvBx1eA", true)),
        Lycian: () => new UnicodeRangeTable(decodeRanges("g0gCc", true)),
        Lydian: () => new UnicodeRangeTable(decodeRanges("gpiCZGA", true)),
        Mahajani: () => new UnicodeRangeTable(decodeRanges("wqkCmB", true)),
        Makasar: () => new UnicodeRangeTable(decodeRanges("g3nCY", true)),
        Malayalam: () => new UnicodeRangeTable(decodeRanges("goDMCCCyBCCCFFPDZ", true)),
        Mandaic: () => new UnicodeRangeTable(decodeRanges("giCbDA", true)),
        Manichaean: () => new UnicodeRangeTable(decodeRanges("g2iCmBFL", true)),
        Marchen: () => new UnicodeRangeTable(decodeRanges("wjnCfDVCN", true)),
        Masaram_Gondi: () => new UnicodeRangeTable(decodeRanges("gonCGBCBBCrBBECCBCCBHBJJB", false)),
        Medefaidrin: () => new UnicodeRangeTable(decodeRanges("gy7C6C", true)),
        Meetei_Mayek: () => new UnicodeRangeTable(decodeRanges("g3qBWqGtBDJ", true)),
        Mende_Kikakui: () => new UnicodeRangeTable(decodeRanges("gg6DkGDP", true)),
        Meroitic_Cursive: () => new UnicodeRangeTable(decodeRanges("gtiCXFTDtB", true)),
        Meroitic_Hieroglyphs: () => new UnicodeRangeTable(decodeRanges("gsiCf", true)),
        Miao: () => new UnicodeRangeTable(decodeRanges("g47CqCF4BIQ", true)),
        Modi: () => new UnicodeRangeTable(decodeRanges("gwlCkCMJ", true)),
        Mongolian: () => new UnicodeRangeTable(decodeRanges("ggGBBDCCBSBH4CBIqBB2t-BMB", false)),
        Mro: () => new UnicodeRangeTable(decodeRanges("gy6CeCJFB", true)),
        Multani: () => new UnicodeRangeTable(decodeRanges("g0kCGBCCCBCBCOBCKB", false)),
        Myanmar: () => new UnicodeRangeTable(decodeRanges("ggE-EhqmBeiDfxibT", true)),
        Nabataean: () => new UnicodeRangeTable(decodeRanges("gkiCeJI", true)),
        Nag_Mundari: () => new UnicodeRangeTable(decodeRanges("wm5DpB", true)),
        Nandinagari: () => new UnicodeRangeTable(decodeRanges("gtmCHDtBDK", true)),
        New_Tai_Lue: () => new UnicodeRangeTable(decodeRanges("gsGrBFZHKEB", true)),
        Newa: () => new UnicodeRangeTable(decodeRanges("gglC7CCE", true)),
        Nko: () => new UnicodeRangeTable(decodeRanges("g+B6BDC", true)),
        Nushu: () => new UnicodeRangeTable(decodeRanges("h-7CvsQvsQBqMB", false)),
        Nyiakeng_Puachue_Hmong: () => new UnicodeRangeTable(decodeRanges("go4DsBENDJFB", true)),
        Ogham: () => new UnicodeRangeTable(decodeRanges("g0Fc", true)),
        Ol_Chiki: () => new UnicodeRangeTable(decodeRanges("wiHvB", true)),
        Ol_Onal: () => new UnicodeRangeTable(decodeRanges("wu5DqBFA", true)),
        Old_Hungarian: () => new UnicodeRangeTable(decodeRanges("gkjCyBOyBIF", true)),
        Old_Italic: () => new UnicodeRangeTable(decodeRanges("g4gCjBKC", true)),
        Old_North_Arabian: () => new UnicodeRangeTable(decodeRanges("g0iCf", true)),
        Old_Permic: () => new UnicodeRangeTable(decodeRanges("w6gCqB", true)),
        Old_Persian: () => new UnicodeRangeTable(decodeRanges("g9gCjBFN", true)),
        Old_Sogdian: () => new UnicodeRangeTable(decodeRanges("g4jCnB", true)),
        Old_South_Arabian: () => new UnicodeRangeTable(decodeRanges("gziCf", true)),
        Old_Turkic: () => new UnicodeRangeTable(decodeRanges("ggjCoC", true)),
        Old_Uyghur: () => new UnicodeRangeTable(decodeRanges("w7jCZ", true)),
        Oriya: () => new UnicodeRangeTable(decodeRanges("h4CCCHDBDVCGCBCEDIDBDCICFBCEDR", true)),
        Osage: () => new UnicodeRangeTable(decodeRanges("wlhCjBFjB", true)),
        Osmanya: () => new UnicodeRangeTable(decodeRanges("gkhCdDJ", true)),
        Pahawh_Hmong: () => new UnicodeRangeTable(decodeRanges("g46ClCLJCGCUGS", true)),
        Palmyrene: () => new UnicodeRangeTable(decodeRanges("gjiCf", true)),
        Pau_Cin_Hau: () => new UnicodeRangeTable(decodeRanges("g2mC4B", true)),
        Phags_Pa: () => new UnicodeRangeTable(decodeRanges("giqB3B", true)),
        Phoenician: () => new UnicodeRangeTable(decodeRanges("goiCbEA", true)),
        Psalter_Pahlavi: () => new UnicodeRangeTable(decodeRanges("g8iCRIDNG", true)),
        Rejang: () => new UnicodeRangeTable(decodeRanges("wpqBjBMA", true)),
        Runic: () => new UnicodeRangeTable(decodeRanges("g1FqCEK", true)),
        Samaritan: () => new UnicodeRangeTable(decodeRanges("ggCtBDO", true)),
        Saurashtra: () => new UnicodeRangeTable(decodeRanges("gkqBlCJL", true)),
        Sharada: () => new UnicodeRangeTable(decodeRanges("gskC-ChsCH", true)),
        Shavian: () => new UnicodeRangeTable(decodeRanges("wihCvB", true)),
        Siddham: () => new UnicodeRangeTable(decodeRanges("gslC1BDlB", true)),
        Sidetic: () => new UnicodeRangeTable(decodeRanges("gqiCZ", true)),
        SignWriting: () => new UnicodeRangeTable(decodeRanges("gg2DrUQECO", true)),
        Sinhala: () => new UnicodeRangeTable(decodeRanges("hsDCBCRBEXBCIBCDDBFBEFFBEBCCCBGBHJBDCBt-gCTB", false)),
        Sogdian: () => new UnicodeRangeTable(decodeRanges("w5jCpB", true)),
        Sora_Sompeng: () => new UnicodeRangeTable(decodeRanges("wmkCYIJ", true)),
        Soyombo: () => new UnicodeRangeTable(decodeRanges("wymCyC", true)),
        Sundanese: () => new UnicodeRangeTable(decodeRanges("g8G-BhIH", true)),
        Sunuwar: () => new UnicodeRangeTable(decodeRanges("g+mChBPJ", true)),
        Syloti_Nagri: () => new UnicodeRangeTable(decodeRanges("ggqBsB", true)),
        Syriac: () => new UnicodeRangeTable(decodeRanges("g4BNC7BDCxIK", true)),
        Tagalog: () => new UnicodeRangeTable(decodeRanges("g4FVKA", true)),
        Tagbanwa: () => new UnicodeRangeTable(decodeRanges("g7FMCCCB", true)),
        Tai_Le: () => new UnicodeRangeTable(decodeRanges("wqGdDE", true)),
        Tai_Tham: () => new UnicodeRangeTable(decodeRanges("gxG+BCcDKHJHN", true)),
        Tai_Viet: () => new UnicodeRangeTable(decodeRanges("g0qBiCZE", true)),
        Tai_Yo: () => new UnicodeRangeTable(decodeRanges("g25DeCVJB", true)),
        Takri: () => new UnicodeRangeTable(decodeRanges("g0lC5BHJ", true)),
        Tamil: () => new UnicodeRangeTable(decodeRanges("i8CBBCFBECBCDBEBBCCCBEEBEEBBBELBFEBECBCDBDHHPUBm+kCxBBOAB", false)),
        Tangsa: () => new UnicodeRangeTable(decodeRanges("wz6CuCCJ", true)),
        Tangut: () => new UnicodeRangeTable(decodeRanges("g-7CgBgBB+3GBhQeBiDyDB", false)),
        Telugu: () => new UnicodeRangeTable(decodeRanges("ggDMCCCWCPDICCCDIBCCCBDDDJII", true)),
        Thaana: () => new UnicodeRangeTable(decodeRanges("g8BxB", true)),
        Thai: () => new UnicodeRangeTable(decodeRanges("hwD5BGb", true)),
        Tibetan: () => new UnicodeRangeTable(decodeRanges("g4DnCCjBFmBCjBCOCGFB", true)),
        Tifinagh: () => new UnicodeRangeTable(decodeRanges("wpL3BIBPA", true)),
        Tirhuta: () => new UnicodeRangeTable(decodeRanges("gklCnCJJ", true)),
        Todhri: () => new UnicodeRangeTable(decodeRanges("guhCzB", true)),
        Tolong_Siki: () => new UnicodeRangeTable(decodeRanges("wtnCrBFJ", true)),
        Toto: () => new UnicodeRangeTable(decodeRanges("w04De", true)),
        Tulu_Tigalari: () => new UnicodeRangeTable(decodeRanges("g8kCJBCDDClBBCJBCDDCDBCJBCBBJBB", false)),
        Ugaritic: () => new UnicodeRangeTable(decodeRanges("g8gCdCA", true)),
        Unknown: () => new UnicodeRangeTable(decodeRanges("4bBBHDBICCVuMuMnBBBzBBBE4B4BBGBcDBHKBvI9B9BBmDmDBMB8BBByBBBQddBCCMEBjBEBuHJJBDDBXXICCBBBFBBKBBDBBFHBCDBDGGBaaBEEHDBDBBXIIDGDBCCGDBDBBECBCGBFCCBFBSJBEKKEXXIDDGBBLIEBCCBNBFBBNGBIEEJBBDBBXIIDGGBKKBDDBEEBFBEDBDGGBTTBIBDHHBBBEFFBBBDCCDCBDCBECBNDBGCBEFFBCCBEBCNBWEBOEEYRRBKKEFFBFBDEEDBBFBBLGBXEEYLLGBBKEEFGBDEBEFFBLLELBOEE0BEEHDBRBBbEETCBZKKCBBICBCDBHCCJFBLBBELB7BDBekBBDCCGZZCYYBGGCIILBBFfBpClBlBBCBoBlBlBQOOBjBBnGCCBDBCBB6LFFBIICFFBqBqBFBBiBFFBIICFFBQQ6BFFBkCkCBhBhBBBBbFB3CBBHBB+UCB6CGBXIBZIBVLBOEEDLB-CBBLFBLFBbFB6CGBsBEBnCJBgBNNBCBNDBCCBrBBBGKBtBDBbFBMCB-BBBiCeeBMMBEBLFBPBBvBBBNTBuCnFnFBGB9BCBQCB-BEBsBBBMHBsBEB3QBBHBBnBBBHBBJGCgBBB2BQQPBBHUUBEEKmDmDNBBcOOBBBjBNBiBOBtEDB7UVBMUB14BBB-LEBuBCCBDBCBB5BGBDNBZIBI4BI-DhBBb6C6CBKB3GZBxC3C3CBoDoDBDBsB-C-C3CIBxBuzcuzcBBB4BIB9KTB5FHB+GTB9BCBLFB5BHBnCHBNFB1DKBfCBvCMMBCBiB4B4BBHBPBBLBBoDXBdJBHBBHBBHIBIII9BDB-DBBLFBl9KLBYDByBjoIBvLBBrDlBBILBGEBbGGCGDrUfBrBFB0BUUFDBGoEoEBCC-FCBHBBHBBHBBECBIIIBIBGBBNbbUDDQBBPhBB8DEBEDBuBCB5COOBBBCuBBvBhEBeCByBOBdDBlBIBfEBsBEBfmBmBBCBPpBB-EBBLFBlBDBlBDBpBHB1BKBNQQIDDMQQIDDBBB1BLB4JIBXJBJXBHrBrBKkCBHBBCtBtBDCBCBBYpCpCBGBKvBBUDDBDBiBCBcEBclBB5BDBVBBzBDDBDBJEEeBBEDBLGBKGBhCfBoBDBNIB3BCBeBBcEBbGBFLBIvCBqC2BB0BMB0BGBvBHBLFBnBCBeHBDvGBgBrBrBEBBDPBHHBKgBBvBHBrBVBblBBdTBYIBvCDBlBIBlCJBCBBaGBLFB2BTTBGBoBIBhDVVBJBTwBwBB8BBICCFQQMFB8BEBLFBFJJBDDBXXIDDGLLBDDBEEBCCBEBCEBIBBICBGKBLCCBCCnBLLCBBCFFLDDBGBDcB9CGGBcBpCHBLlFB3BBBnBhBBmCKBLFBOSB7BFBLFBVbBcBBQDBY4FB9BjDB0CLBJBBCBBJDDfDDBNNBHBLlCBJBBvBBBMaBpCHB0CMBqCGBL1CBJ3CBjBNBLFBKuBuBPJBeCBhBBBXPPBnCBIDDtBCBCDDKHBLFBHDDmBDDHGBLFBtBDBL1HBaGBSqBqBBBBe0CBCOBzBMB8clDBwDGGBJBlGryCBkDMB3iBJB88DEBoS41GB7Bl2BB6RGBgBLLBCByCLLBEBfBBHJBnCJBLIIWEBUvNB7BlGB8CEBaBBarBBsCDB6BGBS-BBGKBIIB3mHoBBhBgDB0D8vIBFIIDkJkJBNBCcBEBBCNBFHBtMjoCBsDEBOCBKGBLBBJ76DB+HCB1NFBYOBSOBvBBBYIB1D7BB3HJBoBBBjGUBnC5DBVLBVLB4CIBamEB2CoCoCDBBCBBDBBFNNCIIiCFFBJJIddFGGCCBI1K1KBlJlJB-V-VBNBGQQBuiBBgBFBH0GBISSBIIDGGBDB-BgBBCvDBuBCBPBBLDBD-JBgBQB7BEBCvOBrB1GBsBDBC-FBgBXXBGBD-GBIFFDQQmGBBRoBBtCDBLDBDwYBlCrCB+BhGBFccDCCBCCLFFCCCBEBCDBCECEDDCBBCICDCCBFFIKFCLLSEBEGGSzBBDtIBtBDBlDLBQBBQQQmBJBvF3BBeMBtBDBKGBDNBH5EB6eCBSCBOCB7GFBNDBCOBNDB5BHBLFBpBHBfBBNDBDNBKmBB5KHBPBBOCBMCB6BCCBCBRBBNDBLGB0EoDoDBjgBBh3pBfB-oEBBv0FBBypHOBvThtCB-QhvBBs6EEBrpIm8yVBCdBhD-DBxHvw-FB", false)),
        Vai: () => new UnicodeRangeTable(decodeRanges("gopBrJ", true)),
        Vithkuqi: () => new UnicodeRangeTable(decodeRanges("wrhCKCOCGCBCKCOCGCB", true)),
        Wancho: () => new UnicodeRangeTable(decodeRanges("g24D5BGA", true)),
        Warang_Citi: () => new UnicodeRangeTable(decodeRanges("glmCyCNA", true)),
        Yezidi: () => new UnicodeRangeTable(decodeRanges("g0jCpBCCDB", true)),
        Yi: () => new UnicodeRangeTable(decodeRanges("ggoBskBE2B", true)),
        Zanabazar_Square: () => new UnicodeRangeTable(decodeRanges("gwmCnC", true))
      });
      static FOLD_CATEGORIES = new LazyMap({
        L: () => new UnicodeRangeTable(decodeRanges("laA", true)),
        LC: () => new UnicodeRangeTable(decodeRanges("laA", true)),
        Ll: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiBuBCEECDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIBBCBBCBBCOCDQCDBBCCCBBBC4BCIBBCBBDCCBCBCGC3HrBrBCEEJHHCCBCCCBCCBPBCIBkBJJCUCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBZHBJHBJHBJEBMEBMDBNEBMEBqJEEBHHxC9zC9zCBuBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoyehBB", false)),
        Lt: () => new UnicodeRangeTable(decodeRanges("kOCCBCCBCClBCCtsHHBJHBJHBMQQwBAB", false)),
        Lu: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBCuBCEECDOCDsBCDECBBBDCCDEEGDDECBDDDCCCDFFDEECDDECCGBBCBBCBBCOCBSCDBBCEECkBCEQCJDDBCCFICBEBCBBCCCBEEBCCBCBCEBDCCBDDIDDCBBEFBGLLBnFnFsBCCEEEBBBvBDBCdBCBBECBCWCBDBCGD1BvBBCgBCK0BCDMCBgDCyBlBBq6CqBBDCB5XFBjkCIBCvHvHERRzD0ECGGGC8CCBHBJFBLHBJHBJFBMGCJHBJNBzBBBNSSBPPBEEpL2B2Bs1CvBBCEEBGCHDDLiDCJCCFNNBkBBCGG0oesBCUaCoEMCE8BCLCCDICFFFCBBDSCMOCFCCDOCb9a9advCBi8UZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBvyehBB", false)),
        M: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false)),
        Mn: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false)),
        Emoji: () => new UnicodeRangeTable(decodeRanges("8mJA", true)),
        Extended_Pictographic: () => new UnicodeRangeTable(decodeRanges("8mJA", true)),
        Lowercase: () => new UnicodeRangeTable(decodeRanges("hCZBmDWBCGBiBuBCEECDOCDuBCBECEBBCCCBCCBBBDDBCBBCCBEBBCBBCECBCCDCCBCCBBBCCCBEEIBBCBBCBBCOCDQCDBBCCCBBBC4BCIBBCBBDCCBCBCGCiJCCEJJHCCBBBCCCBCCBPBCIBkBJJCUCGDDCBBDyBBxBgBCK2BCBMCD+CCDlBBq6ClBBCGGzW1CB0kCHHBpBBDCBhK0ECKgDCKHBJFBLHBJHBJFBMGCJHBZHBJHBJHBJEBMEBMDBNEBMEBqJEEBHHuBPBUzZzZBYBx5BvBBxBCCBBBDGCBCBCDDJCBCgDCJCCFuqeuqeCqBCUaCoEMCE8BCLECBICFCCDCCEUCBDBCEBCOCBCBCCCBQCZs5Vs5VBYBmmBnBBpEjBB9EKBCOBCGBCBBr3ByBB+EVB75CfBhsVfBhCYBoyehBB", false)),
        Math: () => new UnicodeRangeTable(decodeRanges("ycGDCHHFMMDDDCHHFAB", false)),
        Uppercase: () => new UnicodeRangeTable(decodeRanges("hDZB7BqBqBBWBCHBCuBCEECDOCDsBCDECBBBDCCDEEGDDECBDDDCCCDFFDEECDDECCGBBCBBCBBCOCBSCDBBCEECkBCEQCJDDBCCFICBEBCBBCCCBEEBCCBCBCEBDCCBDDIDDCBBEFBGLLBnFnFsBCCEEEBBBvBDBCdBCBBECBCWCBDBCGD1BvBBCgBCK0BCDMCBgDCyBlBBq6CqBBDCB5XFBjkCIBCvHvHERRzD0ECGGGC8CCBHBJFBLHBJHBJFBMGCJHBJNBzBBBNSSBPPBEEpLiBiBBOBFsasaBYBn6BvBBCEEBGCHDDLiDCJCCFNNBkBBCGG0oesBCUaCoEMCE8BCLCCDICFFFCBBDSCMOCFCCDOCb9a9advCBi8UZBumBnBBpEjBB8EKBCOBCGBCBBk4ByBB+DVB75CfBhsVfB8BYBvyehBB", false))
      });
      static FOLD_SCRIPT = new LazyMap({
        Common: () => new UnicodeRangeTable(decodeRanges("8cgBgB", false)),
        Greek: () => new UnicodeRangeTable(decodeRanges("1FwUwU", false)),
        Inherited: () => new UnicodeRangeTable(decodeRanges("5cgBgBlgHAB", false))
      });
    };
    var Unicode = class Unicode2 {
      static MAX_RUNE = 1114111;
      static RUNE_ERROR = 65533;
      static isUnsearchable(r) {
        return r === Unicode2.RUNE_ERROR || r >= Unicode2.MIN_HIGH_SURROGATE && r <= Unicode2.MAX_LOW_SURROGATE;
      }
      static MAX_ASCII = 127;
      static MAX_LATIN1 = 255;
      static MAX_BMP = 65535;
      static MIN_FOLD = 65;
      static MAX_FOLD = 125251;
      static MIN_HIGH_SURROGATE = 55296;
      static MAX_HIGH_SURROGATE = 56319;
      static MIN_LOW_SURROGATE = 56320;
      static MAX_LOW_SURROGATE = 57343;
      static MIN_SUPPLEMENTARY_CODE_POINT = 65536;
      static is32(ranges, r) {
        let lo = 0;
        let hi = ranges.length;
        while (lo < hi) {
          const m = lo + Math.floor((hi - lo) / 2);
          const rlo = ranges.getLo(m);
          const rhi = ranges.getHi(m);
          if (rlo <= r && r <= rhi) {
            const stride = ranges.getStride(m);
            return (r - rlo) % stride === 0;
          }
          if (r < rlo) hi = m;
          else lo = m + 1;
        }
        return false;
      }
      static is(ranges, r) {
        if (r <= Unicode2.MAX_LATIN1) {
          for (let i = 0; i < ranges.length; i++) {
            if (r > ranges.getHi(i)) continue;
            const rlo = ranges.getLo(i);
            if (r < rlo) return false;
            const stride = ranges.getStride(i);
            return (r - rlo) % stride === 0;
          }
          return false;
        }
        return ranges.length > 0 && r >= ranges.getLo(0) && Unicode2.is32(ranges, r);
      }
      static isPrint(r) {
        if (r <= Unicode2.MAX_LATIN1) return r >= 32 && r < Unicode2.MAX_ASCII || r >= 161 && r !== 173;
        return Unicode2.is(UnicodeTables.Print, r);
      }
      static simpleFold(r) {
        if (UnicodeTables.CASE_ORBIT.has(r)) return UnicodeTables.CASE_ORBIT.get(r);
        if (r <= Unicode2.MAX_ASCII) {
          const l = Codepoint.toLowerCase(r);
          return l !== r ? l : Codepoint.toUpperCase(r);
        }
        return r;
      }
      static equalsIgnoreCase(r1, r2) {
        if (r1 === r2) return true;
        if (r1 < 0 || r2 < 0) return false;
        if (r1 <= Unicode2.MAX_ASCII && r2 <= Unicode2.MAX_ASCII) {
          if (65 <= r1 && r1 <= 90) r1 |= 32;
          if (65 <= r2 && r2 <= 90) r2 |= 32;
          return r1 === r2;
        }
        for (let r = Unicode2.simpleFold(r1); r !== r1; r = Unicode2.simpleFold(r)) if (r === r2) return true;
        return false;
      }
    };
    var RE2JSException = class extends Error {
      /** @param {string} message */
      constructor(message) {
        super(message);
        this.name = "RE2JSException";
      }
    };
    var RE2JSSyntaxException = class extends RE2JSException {
      /**
      * @param {string} error
      * @param {string|null} [input=null]
      */
      constructor(error, input = null) {
        let message = `error parsing regexp: ${error}`;
        if (input) message += `: \`${input}\``;
        super(message);
        this.name = "RE2JSSyntaxException";
        this.message = message;
        this.error = error;
        this.input = input;
      }
      /**
      * Retrieves the description of the error.
      * @returns {string}
      */
      getDescription() {
        return this.error;
      }
      /**
      * Retrieves the erroneous regular-expression pattern.
      * @returns {string|null}
      */
      getPattern() {
        return this.input;
      }
    };
    var RE2JSCompileException = class extends RE2JSException {
      /** @param {string} message */
      constructor(message) {
        super(message);
        this.name = "RE2JSCompileException";
      }
    };
    var RE2JSGroupException = class extends RE2JSException {
      /** @param {string} message */
      constructor(message) {
        super(message);
        this.name = "RE2JSGroupException";
      }
    };
    var RE2JSFlagsException = class extends RE2JSException {
      /** @param {string} message */
      constructor(message) {
        super(message);
        this.name = "RE2JSFlagsException";
      }
    };
    var RE2JSInternalException = class extends RE2JSException {
      /** @param {string} message */
      constructor(message) {
        super(message);
        this.name = "RE2JSInternalException";
      }
    };
    var FAST_PATH_TABLE_SIZE = 256;
    var WORD_RUNE_TABLE = new Uint8Array(FAST_PATH_TABLE_SIZE);
    for (let i = 0; i < FAST_PATH_TABLE_SIZE; i++) WORD_RUNE_TABLE[i] = 97 <= i && i <= 122 || 65 <= i && i <= 90 || 48 <= i && i <= 57 || i === 95 ? 1 : 0;
    var cachedNativeEncoder = null;
    var cachedNativeDecoder = null;
    var Utils = class Utils2 {
      static METACHARACTERS = "\\.+*?()|[]{}^$";
      static EMPTY_BEGIN_LINE = 1;
      static EMPTY_END_LINE = 2;
      static EMPTY_BEGIN_TEXT = 4;
      static EMPTY_END_TEXT = 8;
      static EMPTY_WORD_BOUNDARY = 16;
      static EMPTY_NO_WORD_BOUNDARY = 32;
      static EMPTY_ALL = -1;
      static emptyInts() {
        return [];
      }
      static isString(value) {
        return typeof value === "string" || Object.prototype.toString.call(value) === "[object String]";
      }
      static typeName(value) {
        if (value === null || typeof value !== "object" && typeof value !== "function") return value === null ? "null" : typeof value;
        return Object.prototype.toString.call(value).slice(8, -1);
      }
      static checkPattern(pattern) {
        if (!Utils2.isString(pattern)) throw new TypeError(`The pattern must be a string, not ${Utils2.typeName(pattern)} (RE2JS.translateRegExp() converts a RegExp)`);
      }
      static checkInput(input) {
        if (!Utils2.isString(input) && !Utils2.isByteArray(input)) throw new TypeError(`The input must be a string or a byte array (Uint8Array or number[]), not ${Utils2.typeName(input)}`);
      }
      static checkFlags(flags) {
        const known2 = PublicFlags.MULTILINE | PublicFlags.DOTALL | PublicFlags.CASE_INSENSITIVE | PublicFlags.DISABLE_UNICODE_GROUPS | PublicFlags.LONGEST_MATCH | PublicFlags.LOOKBEHINDS;
        if (!Number.isInteger(flags) || (flags & ~known2) !== 0) throw new RE2JSFlagsException("Flags should only be a combination of MULTILINE, DOTALL, CASE_INSENSITIVE, DISABLE_UNICODE_GROUPS, LONGEST_MATCH, LOOKBEHINDS");
      }
      static isByteArray(input) {
        return Array.isArray(input) || Object.prototype.toString.call(input) === "[object Uint8Array]";
      }
      static isalnum(c) {
        return Codepoint.CODES["0"] <= c && c <= Codepoint.CODES["9"] || Codepoint.CODES["a"] <= c && c <= Codepoint.CODES["z"] || Codepoint.CODES["A"] <= c && c <= Codepoint.CODES["Z"];
      }
      static unhex(c) {
        if (Codepoint.CODES["0"] <= c && c <= Codepoint.CODES["9"]) return c - Codepoint.CODES["0"];
        if (Codepoint.CODES["a"] <= c && c <= Codepoint.CODES["f"]) return c - Codepoint.CODES["a"] + 10;
        if (Codepoint.CODES["A"] <= c && c <= Codepoint.CODES["F"]) return c - Codepoint.CODES["A"] + 10;
        return -1;
      }
      static escapeRune(rune) {
        let out = "";
        if (Unicode.isPrint(rune)) {
          if (Utils2.METACHARACTERS.indexOf(String.fromCodePoint(rune)) >= 0) out += "\\";
          out += String.fromCodePoint(rune);
        } else switch (rune) {
          case Codepoint.CODES['"']:
            out += '\\"';
            break;
          case Codepoint.CODES["\\"]:
            out += "\\\\";
            break;
          case Codepoint.CODES["	"]:
            out += "\\t";
            break;
          case Codepoint.CODES["\n"]:
            out += "\\n";
            break;
          case Codepoint.CODES["\r"]:
            out += "\\r";
            break;
          case Codepoint.CODES["\b"]:
            out += "\\b";
            break;
          case Codepoint.CODES["\f"]:
            out += "\\f";
            break;
          default: {
            let s = rune.toString(16);
            if (rune < 256) {
              out += "\\x";
              if (s.length === 1) out += "0";
              out += s;
            } else out += `\\x{${s}}`;
            break;
          }
        }
        return out;
      }
      static stringToRunes(str) {
        const string = String(str);
        const runes = [];
        let i = 0;
        while (i < string.length) {
          const cp = string.codePointAt(i);
          runes.push(cp);
          i += cp > Unicode.MAX_BMP ? 2 : 1;
        }
        return new Int32Array(runes);
      }
      static runeToString(r) {
        return String.fromCodePoint(r);
      }
      static isWordRune(r) {
        return r < FAST_PATH_TABLE_SIZE ? WORD_RUNE_TABLE[r] === 1 : false;
      }
      static emptyOpContext(r1, r2) {
        let op = 0;
        if (r1 < 0) op |= Utils2.EMPTY_BEGIN_TEXT | Utils2.EMPTY_BEGIN_LINE;
        if (r1 === 10) op |= Utils2.EMPTY_BEGIN_LINE;
        if (r2 < 0) op |= Utils2.EMPTY_END_TEXT | Utils2.EMPTY_END_LINE;
        if (r2 === 10) op |= Utils2.EMPTY_END_LINE;
        if (Utils2.isWordRune(r1) !== Utils2.isWordRune(r2)) op |= Utils2.EMPTY_WORD_BOUNDARY;
        else op |= Utils2.EMPTY_NO_WORD_BOUNDARY;
        return op;
      }
      /**
      * Returns a string that quotes all regular expression metacharacters inside the argument text;
      * the returned string is a regular expression matching the literal text. For example,
      * {@code quoteMeta("[foo]").equals("\\[foo\\]")}.
      * @param {string} str
      * @returns {string}
      */
      static quoteMeta(str) {
        return str.split("").map((s) => {
          if (Utils2.METACHARACTERS.indexOf(s) >= 0) return `\\${s}`;
          return s;
        }).join("");
      }
      static charCount(codePoint) {
        return codePoint > Unicode.MAX_BMP ? 2 : 1;
      }
      /**
      * High-speed conversion from TypedArrays to standard JS Arrays.
      * Bypasses the expensive Symbol.iterator overhead of Array.from()
      */
      static toArray(typedArray) {
        const len = typedArray.length;
        const res = new Array(len);
        for (let i = 0; i < len; i++) res[i] = typedArray[i];
        return res;
      }
      static stringToUtf8ByteArray(str) {
        if (globalThis.TextEncoder) {
          if (!cachedNativeEncoder) cachedNativeEncoder = new TextEncoder();
          return cachedNativeEncoder.encode(str);
        } else {
          let out = [], p = 0;
          for (let i = 0; i < str.length; i++) {
            let c = str.charCodeAt(i);
            if (c < 128) out[p++] = c;
            else if (c < 2048) {
              out[p++] = c >> 6 | 192;
              out[p++] = c & 63 | 128;
            } else if ((c & 64512) === Unicode.MIN_HIGH_SURROGATE && i + 1 < str.length && (str.charCodeAt(i + 1) & 64512) === Unicode.MIN_LOW_SURROGATE) {
              c = Unicode.MIN_SUPPLEMENTARY_CODE_POINT + ((c & 1023) << 10) + (str.charCodeAt(++i) & 1023);
              out[p++] = c >> 18 | 240;
              out[p++] = c >> 12 & 63 | 128;
              out[p++] = c >> 6 & 63 | 128;
              out[p++] = c & 63 | 128;
            } else {
              out[p++] = c >> 12 | 224;
              out[p++] = c >> 6 & 63 | 128;
              out[p++] = c & 63 | 128;
            }
          }
          return out;
        }
      }
      static utf8ByteArrayToString(bytes) {
        if (globalThis.TextDecoder) {
          if (!cachedNativeDecoder) cachedNativeDecoder = new TextDecoder("utf-8");
          const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
          return cachedNativeDecoder.decode(view);
        } else {
          let out = [], pos = 0, c = 0;
          while (pos < bytes.length) {
            let c1 = bytes[pos++];
            if (c1 < 128) out[c++] = String.fromCharCode(c1);
            else if (c1 > 191 && c1 < 224) {
              let c2 = bytes[pos++];
              out[c++] = String.fromCharCode((c1 & 31) << 6 | c2 & 63);
            } else if (c1 > 239 && c1 < 365) {
              let c2 = bytes[pos++];
              let c3 = bytes[pos++];
              let c4 = bytes[pos++];
              let u = ((c1 & 7) << 18 | (c2 & 63) << 12 | (c3 & 63) << 6 | c4 & 63) - Unicode.MIN_SUPPLEMENTARY_CODE_POINT;
              out[c++] = String.fromCharCode(Unicode.MIN_HIGH_SURROGATE + (u >> 10));
              out[c++] = String.fromCharCode(Unicode.MIN_LOW_SURROGATE + (u & 1023));
            } else {
              let c2 = bytes[pos++];
              let c3 = bytes[pos++];
              out[c++] = String.fromCharCode((c1 & 15) << 12 | (c2 & 63) << 6 | c3 & 63);
            }
          }
          return out.join("");
        }
      }
    };
    var createEnum = (values = [], initNum = 0) => {
      const enumObject = /* @__PURE__ */ Object.create(null);
      for (let i = 0; i < values.length; i++) {
        const val = values[i];
        const keyVal = initNum + i;
        enumObject[val] = keyVal;
        enumObject[keyVal] = val;
      }
      return Object.freeze(enumObject);
    };
    var MatcherInputBase = class MatcherInputBase2 {
      static Encoding = createEnum(["UTF_16", "UTF_8"]);
      getEncoding() {
        throw Error("not implemented");
      }
      /** @returns {string} */
      asCharSequence() {
        throw Error("not implemented");
      }
      /** @returns {Uint8Array|number[]|null} */
      asBytes() {
        throw Error("not implemented");
      }
      /** @returns {number} */
      length() {
        throw Error("not implemented");
      }
      /**
      *
      * @returns {boolean}
      */
      isUTF8Encoding() {
        return this.getEncoding() === MatcherInputBase2.Encoding.UTF_8;
      }
      /**
      *
      * @returns {boolean}
      */
      isUTF16Encoding() {
        return this.getEncoding() === MatcherInputBase2.Encoding.UTF_16;
      }
    };
    var Utf8MatcherInput = class extends MatcherInputBase {
      /** @param {Uint8Array|number[]|null} bytes */
      constructor(bytes = null) {
        super();
        this.bytes = bytes;
      }
      getEncoding() {
        return MatcherInputBase.Encoding.UTF_8;
      }
      /**
      *
      * @returns {string}
      */
      asCharSequence() {
        return Utils.utf8ByteArrayToString(this.bytes);
      }
      /**
      *
      * @returns {Uint8Array|number[]|null}
      */
      asBytes() {
        return this.bytes;
      }
      /**
      *
      * @returns {number}
      */
      length() {
        return this.bytes.length;
      }
    };
    var Utf16MatcherInput = class extends MatcherInputBase {
      /** @param {string|null} charSequence */
      constructor(charSequence = null) {
        super();
        this.charSequence = charSequence;
      }
      getEncoding() {
        return MatcherInputBase.Encoding.UTF_16;
      }
      /**
      *
      * @returns {string}
      */
      asCharSequence() {
        return this.charSequence;
      }
      /**
      *
      * @returns {number[]}
      */
      asBytes() {
        return Utils.stringToUtf8ByteArray(this.charSequence.toString());
      }
      /**
      *
      * @returns {number}
      */
      length() {
        return this.charSequence.length;
      }
    };
    var MatcherInput = class {
      /**
      * Return the MatcherInput for UTF_16 encoding.
      * @returns {Utf16MatcherInput}
      */
      static utf16(charSequence) {
        Utils.checkInput(charSequence);
        return new Utf16MatcherInput(charSequence);
      }
      /**
      * Return the MatcherInput for UTF_8 encoding.
      * @returns {Utf8MatcherInput}
      */
      static utf8(input) {
        if (Utils.isByteArray(input)) return new Utf8MatcherInput(input);
        return new Utf8MatcherInput(Utils.stringToUtf8ByteArray(input));
      }
    };
    var MachineInputBase = class {
      static EOF() {
        return -8;
      }
      constructor() {
        this.start = 0;
        this.end = 0;
      }
      canCheckPrefix() {
        return true;
      }
      endPos() {
        return this.end - this.start;
      }
      hasString() {
        return false;
      }
      hasAnyString() {
        return false;
      }
      prefixLength() {
        return 0;
      }
    };
    var MachineUTF8Input = class MachineUTF8Input2 extends MachineInputBase {
      static RUNE_ERROR_STEP = Unicode.RUNE_ERROR << 3 | 1;
      constructor(bytes, start = 0, end = bytes.length) {
        super();
        this.bytes = bytes;
        this.start = start;
        this.end = end;
      }
      hasString(prefilter, pos) {
        const target = prefilter.bytes;
        if (target.length === 0) return true;
        const idx = this.indexOf(this.bytes, target, this.start + pos);
        return idx !== -1 && idx <= this.end - target.length;
      }
      hasAnyString(prefilter, pos) {
        return prefilter.automaton8().searchUTF8(this.bytes, this.start + pos, this.end);
      }
      step(pos) {
        pos += this.start;
        if (pos >= this.end) return MachineInputBase.EOF();
        const c = this.bytes[pos] & 255;
        if (c < 128) return c << 3 | 1;
        let size;
        let rune;
        let lo = 128;
        let hi = 191;
        if (c >= 194 && c <= 223) {
          size = 2;
          rune = c & 31;
        } else if (c >= 224 && c <= 239) {
          size = 3;
          rune = c & 15;
          if (c === 224) lo = 160;
          else if (c === 237) hi = 159;
        } else if (c >= 240 && c <= 244) {
          size = 4;
          rune = c & 7;
          if (c === 240) lo = 144;
          else if (c === 244) hi = 143;
        } else return MachineUTF8Input2.RUNE_ERROR_STEP;
        if (pos + size > this.end) return MachineUTF8Input2.RUNE_ERROR_STEP;
        const c1 = this.bytes[pos + 1] & 255;
        if (c1 < lo || c1 > hi) return MachineUTF8Input2.RUNE_ERROR_STEP;
        rune = rune << 6 | c1 & 63;
        if (size > 2) {
          const c2 = this.bytes[pos + 2] & 255;
          if ((c2 & 192) !== 128) return MachineUTF8Input2.RUNE_ERROR_STEP;
          rune = rune << 6 | c2 & 63;
          if (size > 3) {
            const c3 = this.bytes[pos + 3] & 255;
            if ((c3 & 192) !== 128) return MachineUTF8Input2.RUNE_ERROR_STEP;
            rune = rune << 6 | c3 & 63;
          }
        }
        return rune << 3 | size;
      }
      index(re2, pos) {
        pos += this.start;
        const i = this.indexOf(this.bytes, re2.prefixUTF8, pos);
        return i < 0 ? i : i - pos;
      }
      context(pos) {
        pos += this.start;
        let r1 = -1;
        if (pos > this.start && pos <= this.end) {
          let start = pos - 1;
          r1 = this.bytes[start--];
          if (r1 >= 128) {
            let lim = pos - 4;
            if (lim < this.start) lim = this.start;
            while (start >= lim && (this.bytes[start] & 192) === 128) start--;
            if (start < this.start) start = this.start;
            const r = this.step(start - this.start);
            r1 = start + (r & 7) === pos ? r >> 3 : Unicode.RUNE_ERROR;
          }
        }
        const r2 = pos < this.end ? this.step(pos - this.start) >> 3 : -1;
        return Utils.emptyOpContext(r1, r2);
      }
      indexOf(source2, target, fromIndex = 0) {
        let targetLength = target.length;
        if (targetLength === 0) return fromIndex <= this.end ? fromIndex : -1;
        const firstByte = target[0];
        let limit = this.end - targetLength;
        const hasNativeIndexOf = typeof source2.indexOf === "function";
        let i = fromIndex;
        while (i <= limit) {
          if (hasNativeIndexOf) {
            i = source2.indexOf(firstByte, i);
            if (i === -1 || i > limit) return -1;
          } else {
            while (i <= limit && source2[i] !== firstByte) i++;
            if (i > limit) return -1;
          }
          let match = true;
          for (let j = 1; j < targetLength; j++) if (source2[i + j] !== target[j]) {
            match = false;
            break;
          }
          if (match) return i;
          i++;
        }
        return -1;
      }
      prefixLength(re2) {
        return re2.prefixUTF8.length;
      }
    };
    var MachineUTF16Input = class extends MachineInputBase {
      constructor(charSequence, start = 0, end = charSequence.length) {
        super();
        this.charSequence = charSequence;
        this.start = start;
        this.end = end;
      }
      hasString(prefilter, pos) {
        const idx = this.charSequence.indexOf(prefilter.str, this.start + pos);
        return idx !== -1 && idx <= this.end - prefilter.str.length;
      }
      hasAnyString(prefilter, pos) {
        return prefilter.automaton16().searchUTF16(this.charSequence, this.start + pos, this.end);
      }
      step(pos) {
        pos += this.start;
        if (pos >= this.end) return MachineInputBase.EOF();
        const c1 = this.charSequence.charCodeAt(pos);
        if (c1 < Unicode.MIN_HIGH_SURROGATE || c1 > Unicode.MAX_HIGH_SURROGATE || pos + 1 >= this.end) return c1 << 3 | 1;
        const c2 = this.charSequence.charCodeAt(pos + 1);
        if (c2 >= Unicode.MIN_LOW_SURROGATE && c2 <= Unicode.MAX_LOW_SURROGATE) return (c1 - Unicode.MIN_HIGH_SURROGATE) * 1024 + (c2 - Unicode.MIN_LOW_SURROGATE) + Unicode.MIN_SUPPLEMENTARY_CODE_POINT << 3 | 2;
        return c1 << 3 | 1;
      }
      index(re2, pos) {
        pos += this.start;
        const i = this.charSequence.indexOf(re2.prefix, pos);
        if (i < 0 || i > this.end - re2.prefix.length) return -1;
        return i - pos;
      }
      context(pos) {
        pos += this.start;
        const r1 = pos > this.start && pos <= this.end ? this.charSequence.charCodeAt(pos - 1) : -1;
        const r2 = pos < this.end ? this.charSequence.charCodeAt(pos) : -1;
        return Utils.emptyOpContext(r1, r2);
      }
      prefixLength(re2) {
        return re2.prefix.length;
      }
    };
    var MachineInput = class {
      static fromUTF8(bytes, start = 0, end = bytes.length) {
        return new MachineUTF8Input(bytes, start, end);
      }
      static fromUTF16(charSequence, start = 0, end = void 0) {
        Utils.checkInput(charSequence);
        return new MachineUTF16Input(charSequence, start, end ?? charSequence.length);
      }
    };
    var Matcher = class Matcher2 {
      /**
      * V8 and WebKit have historical hard limits on the number of arguments
      * that can be passed to a function. We cap replacer arguments to prevent
      * Call Stack Overflow (DoS) vulnerabilities on massive ASTs.
      */
      static MAX_REPLACER_ARGS = 65535;
      /**
      * Quotes '\' and '$' in {@code s}, so that the returned string could be used in
      * {@link #appendReplacement} as a literal replacement of {@code s}.
      *
      * @param {string} str the string to be quoted
      * @param {boolean} [javaMode=false] whether the replacement will be used in javaMode
      * @returns {string} the quoted string
      */
      static quoteReplacement(str, javaMode = false) {
        if (javaMode) {
          if (str.indexOf("\\") < 0 && str.indexOf("$") < 0) return str;
          return str.split("").map((s) => {
            const c = s.codePointAt(0);
            if (c === Codepoint.CODES["\\"] || c === Codepoint.CODES["$"]) return `\\${s}`;
            return s;
          }).join("");
        }
        if (str.indexOf("$") < 0) return str;
        return str.split("").map((s) => {
          if (s.codePointAt(0) === Codepoint.CODES["$"]) return "$$";
          return s;
        }).join("");
      }
      /**
      *
      * @param {import('./index.js').RE2JS} pattern
      * @param {string|number[]|Uint8Array|MatcherInputBase} input
      */
      constructor(pattern, input) {
        if (pattern === null) throw new Error("pattern is null");
        this.patternInput = pattern;
        const re2 = this.patternInput.re2();
        this.patternGroupCount = re2.numberOfCapturingGroups();
        this.groups = [];
        this.namedGroups = re2.namedGroups;
        this.hasNamedGroups = Object.keys(this.namedGroups).length > 0;
        this.numberOfInstructions = re2.numberOfInstructions();
        this.lookbehindState = null;
        if (input instanceof MatcherInputBase) this.resetMatcherInput(input);
        else if (Utils.isByteArray(input)) this.resetMatcherInput(MatcherInput.utf8(input));
        else this.resetMatcherInput(MatcherInput.utf16(input));
      }
      /**
      * Returns the {@code RE2JS} associated with this {@code Matcher}.
      * @returns {import('./index.js').RE2JS}
      */
      pattern() {
        return this.patternInput;
      }
      /**
      * Resets the {@code Matcher}, rewinding input and discarding any match information.
      *
      * @returns {Matcher} the {@code Matcher} itself, for chained method calls
      */
      reset() {
        this.matcherInputLength = this.matcherInput.length();
        this.appendPos = 0;
        this.hasMatch = false;
        this.hasGroups = false;
        this.anchorFlag = 0;
        return this;
      }
      /**
      * Resets the {@code Matcher} and changes the input.
      * @param {string|number[]|Uint8Array|MatcherInputBase} input
      * @returns {Matcher} the {@code Matcher} itself, for chained method calls
      */
      resetMatcherInput(input) {
        if (input === null) throw new Error("input is null");
        if (!(input instanceof MatcherInputBase)) {
          if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
          else input = MatcherInput.utf16(input);
        }
        this.matcherInput = input;
        if (this.lookbehindState !== null) this.lookbehindState.reset();
        else this.lookbehindState = this.patternInput.re2().createLookbehindState();
        this.reset();
        return this;
      }
      /**
      * Returns the start of the named group of the most recent match, or -1 if the group was not
      * matched.
      * @param {string|number} [group=0]
      * @returns {number}
      */
      start(group2 = 0) {
        if (typeof group2 === "string") {
          const groupInt = this.namedGroups[group2];
          if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group2}' not found`);
          group2 = groupInt;
        }
        this.loadGroup(group2);
        return this.groups[2 * group2];
      }
      /**
      * Returns the end of the named group of the most recent match, or -1 if the group was not
      * matched.
      * @param {string|number} [group=0]
      * @returns {number}
      */
      end(group2 = 0) {
        if (typeof group2 === "string") {
          const groupInt = this.namedGroups[group2];
          if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group2}' not found`);
          group2 = groupInt;
        }
        this.loadGroup(group2);
        return this.groups[2 * group2 + 1];
      }
      /**
      * Returns the program size of this pattern.
      *
      * <p>
      * Similar to the C++ implementation, the program size is a very approximate measure of a regexp's
      * "cost". Larger numbers are more expensive than smaller numbers.
      * </p>
      *
      * @returns {number} the program size of this pattern
      */
      programSize() {
        return this.numberOfInstructions;
      }
      /**
      * Returns the named group of the most recent match, or {@code null} if the group was not matched.
      * @param {string|number} [group=0]
      * @returns {string|null}
      */
      group(group2 = 0) {
        if (typeof group2 === "string") {
          const groupInt = this.namedGroups[group2];
          if (!Number.isFinite(groupInt)) throw new RE2JSGroupException(`group '${group2}' not found`);
          group2 = groupInt;
        }
        const start = this.start(group2);
        const end = this.end(group2);
        if (start < 0 && end < 0) return null;
        return this.substring(start, end);
      }
      /**
      * Returns a dictionary map of all named capturing groups and their matched values.
      * If a group was not matched, its value will be `null`.
      * @returns {Record<string, string|null>}
      */
      getNamedGroups() {
        if (!this.hasMatch) throw new RE2JSGroupException("perhaps no match attempted");
        const result2 = /* @__PURE__ */ Object.create(null);
        for (const name of Object.keys(this.namedGroups)) result2[name] = this.group(name);
        return result2;
      }
      /**
      * Returns the number of subgroups in this pattern.
      *
      * @returns {number} the number of subgroups; the overall match (group 0) does not count
      */
      groupCount() {
        return this.patternGroupCount;
      }
      /**
      * Helper: finds subgroup information if needed for group.
      * @param {number} group
      * @private
      */
      loadGroup(group2) {
        if (!Number.isInteger(group2) || group2 < 0 || group2 > this.patternGroupCount) throw new RE2JSGroupException(`Group index out of bounds: ${group2}`);
        if (!this.hasMatch) throw new RE2JSGroupException("perhaps no match attempted");
        if (group2 === 0 || this.hasGroups) return;
        const end = this.matcherInputLength;
        const res = this.patternInput.re2().matchMachineInput(this.matcherInput, this.groups[0], end, this.anchorFlag, 1 + this.patternGroupCount, this.lookbehindState);
        if (!res[0]) throw new RE2JSGroupException("inconsistency in matching group data");
        this.groups = res[1];
        this.hasGroups = true;
      }
      /**
      * Matches the entire input against the pattern (anchored start and end). If there is a match,
      * {@code matches} sets the match state to describe it.
      *
      * @returns {boolean} true if the entire input matches the pattern
      */
      matches() {
        return this.genMatch(0, RE2Flags.ANCHOR_BOTH);
      }
      /**
      * Matches the beginning of input against the pattern (anchored start). If there is a match,
      * {@code lookingAt} sets the match state to describe it.
      *
      * @returns {boolean} true if the beginning of the input matches the pattern
      */
      lookingAt() {
        return this.genMatch(0, RE2Flags.ANCHOR_START);
      }
      /**
      * Matches the input against the pattern (unanchored), starting at a specified position. If there
      * is a match, {@code find} sets the match state to describe it.
      *
      * @param {number|null} [start=null] the input position where the search begins
      * @returns {boolean} if it finds a match
      * @throws IndexOutOfBoundsException if start is not a valid input position
      */
      find(start = null) {
        if (start !== null) {
          if (!Number.isInteger(start) || start < 0 || start > this.matcherInputLength) throw new RE2JSGroupException(`start index out of bounds: ${start}`);
          this.reset();
          return this.genMatch(start, 0);
        }
        start = 0;
        if (this.hasMatch) {
          start = this.groups[1];
          if (this.groups[0] === this.groups[1]) {
            const r = (this.matcherInput.isUTF16Encoding() ? MachineInput.fromUTF16(this.matcherInput.asCharSequence(), 0, this.matcherInputLength) : MachineInput.fromUTF8(this.matcherInput.asBytes(), 0, this.matcherInputLength)).step(start);
            if (r < 0) start++;
            else start += r & 7;
          }
        }
        return this.genMatch(start, RE2Flags.UNANCHORED);
      }
      /**
      * Helper: does match starting at start, with RE2 anchor flag.
      * @param {number} startByte
      * @param {number} anchor
      * @returns {boolean}
      * @private
      */
      genMatch(startByte, anchor) {
        const res = this.patternInput.re2().matchMachineInput(this.matcherInput, startByte, this.matcherInputLength, anchor, 1, this.lookbehindState);
        if (!res[0]) {
          this.hasMatch = false;
          return false;
        }
        this.groups = res[1];
        this.hasMatch = true;
        this.hasGroups = this.patternGroupCount === 0;
        this.anchorFlag = anchor;
        return true;
      }
      /**
      * Helper: return substring for [start, end).
      * @param {number} start
      * @param {number} end
      * @returns {string}
      */
      substring(start, end) {
        if (this.matcherInput.isUTF8Encoding()) return Utils.utf8ByteArrayToString(this.matcherInput.asBytes().slice(start, end));
        return this.matcherInput.asCharSequence().substring(start, end).toString();
      }
      /**
      * Helper for Pattern: return input length.
      * @returns {number}
      */
      inputLength() {
        return this.matcherInputLength;
      }
      /**
      * Appends to result two strings: the text from the append position up to the beginning of the
      * most recent match, and then the replacement with submatch groups substituted for references to
      * them. It advances the append position to where the most recent match ended.
      *
      * By default the replacement is expanded as by String.prototype.replace (see
      * appendReplacementInternalJs). In Java mode it follows re2j / java.util.regex: $n takes as
      * many digits as still form a valid group number, ${name} is a named group, and a backslash
      * escapes the next character (so "\\$" in a JS string literal inserts a literal $).
      *
      * @param {string} replacement the replacement string
      * @param {boolean} [javaMode=false] activate java mode (different behaviour for capture groups and special characters)
      * @returns {string}
      * @throws IllegalStateException if there was no most recent match
      * @throws IndexOutOfBoundsException in Java mode, if replacement refers to an invalid group
      * @private
      */
      appendReplacement(replacement, javaMode = false) {
        let res = "";
        const s = this.start();
        const e = this.end();
        if (this.appendPos < s) res += this.substring(this.appendPos, s);
        this.appendPos = e;
        res += javaMode ? this.appendReplacementInternalJava(replacement) : this.appendReplacementInternalJs(replacement);
        return res;
      }
      /**
      * @param {string} replacement - the replacement string
      * @returns {string}
      * @private
      */
      appendReplacementInternalJava(replacement) {
        let res = "";
        let last = 0;
        const m = replacement.length;
        let i = 0;
        while (i < m) {
          const cCode = replacement.codePointAt(i);
          if (cCode === Codepoint.CODES["\\"]) {
            if (last < i) res += replacement.substring(last, i);
            i++;
            if (i >= m) throw new RE2JSGroupException("character to be escaped is missing");
            last = i;
            i++;
            continue;
          }
          if (cCode === Codepoint.CODES["$"]) {
            if (last < i) res += replacement.substring(last, i);
            if (i + 1 >= m) throw new RE2JSGroupException("Illegal group reference: group index is missing");
            const nextCode = replacement.codePointAt(i + 1);
            if (Codepoint.CODES["0"] <= nextCode && nextCode <= Codepoint.CODES["9"]) {
              let n = nextCode - Codepoint.CODES["0"];
              let j = i + 2;
              for (; j < m; j++) {
                const digit = replacement.codePointAt(j);
                if (digit < Codepoint.CODES["0"] || digit > Codepoint.CODES["9"] || n * 10 + digit - Codepoint.CODES["0"] > this.patternGroupCount) break;
                n = n * 10 + digit - Codepoint.CODES["0"];
              }
              if (n > this.patternGroupCount) throw new RE2JSGroupException(`n > number of groups: ${n}`);
              const group2 = this.group(n);
              if (group2 !== null) res += group2;
              i = j;
              last = i;
            } else if (nextCode === Codepoint.CODES["{"]) {
              let j = i + 2;
              while (j < m && replacement.codePointAt(j) !== Codepoint.CODES["}"]) j++;
              if (j >= m) throw new RE2JSGroupException("named capture group is missing trailing '}'");
              const groupName = replacement.substring(i + 2, j);
              const groupVal = this.group(groupName);
              if (groupVal !== null) res += groupVal;
              i = j + 1;
              last = i;
            } else throw new RE2JSGroupException("Illegal group reference");
            continue;
          }
          i++;
        }
        if (last < m) res += replacement.substring(last, m);
        return res;
      }
      /**
      * Expands |replacement| for the current match by the rules of String.prototype.replace
      * (ECMAScript GetSubstitution): $$ is "$", $& the match, $` the text before it, $' the text
      * after it, $n and $nn a group (two digits only when they form a valid group number, so with
      * one group "$10" is group 1 then "0"; an unmatched group is empty), and $<name> a named group
      * (empty when no such group), only when the pattern has named groups. Anything else, such as
      * "$0" or "$<" without a closing ">", is kept as is.
      * @param {string} replacement - the replacement string
      * @returns {string}
      * @private
      */
      appendReplacementInternalJs(replacement) {
        const isDigit2 = (c) => c >= 48 && c <= 57;
        const groupCount = this.patternGroupCount;
        let res = "";
        let i = 0;
        while (i < replacement.length) {
          const dollar = replacement.indexOf("$", i);
          if (dollar < 0) break;
          res += replacement.substring(i, dollar);
          i = dollar;
          const c = replacement.charCodeAt(i + 1);
          if (c === Codepoint.CODES["$"]) {
            res += "$";
            i += 2;
          } else if (c === Codepoint.CODES["&"]) {
            res += this.group(0);
            i += 2;
          } else if (c === Codepoint.CODES["`"]) {
            res += this.substring(0, this.start(0));
            i += 2;
          } else if (c === Codepoint.CODES["'"]) {
            res += this.substring(this.end(0), this.matcherInputLength);
            i += 2;
          } else if (isDigit2(c)) {
            let digits = 1;
            let index = c - 48;
            const c2 = replacement.charCodeAt(i + 2);
            if (isDigit2(c2) && index * 10 + c2 - 48 <= groupCount) {
              digits = 2;
              index = index * 10 + c2 - 48;
            }
            if (index >= 1 && index <= groupCount) {
              const group2 = this.group(index);
              if (group2 !== null) res += group2;
            } else res += replacement.substring(i, i + 1 + digits);
            i += 1 + digits;
          } else if (c === Codepoint.CODES["<"] && this.hasNamedGroups) {
            const gt = replacement.indexOf(">", i + 2);
            if (gt < 0) {
              res += "$<";
              i += 2;
            } else {
              const name = replacement.substring(i + 2, gt);
              if (Object.hasOwn(this.namedGroups, name)) {
                const group2 = this.group(name);
                if (group2 !== null) res += group2;
              }
              i = gt + 1;
            }
          } else {
            res += "$";
            i += 1;
          }
        }
        return res + replacement.substring(i);
      }
      /**
      * Return the substring of the input from the append position to the end of the
      * input.
      * @returns {string}
      */
      appendTail() {
        return this.substring(this.appendPos, this.matcherInputLength);
      }
      /**
      * Returns the input with all matches replaced by {@code replacement}, interpreted as for
      * {@code appendReplacement}.
      *
      * @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
      * @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
      * @returns {string} the input string with the matches replaced
      * @throws IndexOutOfBoundsException if replacement refers to an invalid group and javaMode is true
      */
      replaceAll(replacement, javaMode = false) {
        return this.replace(replacement, true, javaMode);
      }
      /**
      * Returns the input with the first match replaced by {@code replacement}, interpreted as for
      * {@code appendReplacement}.
      *
      * @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
      * @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
      * @returns {string} the input string with the first match replaced
      * @throws IndexOutOfBoundsException if replacement refers to an invalid group and javaMode is true
      */
      replaceFirst(replacement, javaMode = false) {
        return this.replace(replacement, false, javaMode);
      }
      /**
      * Helper: replaceAll/replaceFirst hybrid.
      * @param {string|((...args: any[]) => string)} replacement - the replacement string or a replacer function
      * @param {boolean} [all=true] - replace all matches
      * @param {boolean} [javaMode=false] - activate java mode (different behaviour for capture groups and special characters)
      * @returns {string}
      * @private
      */
      replace(replacement, all = true, javaMode = false) {
        let res = "";
        this.reset();
        const isFunc = typeof replacement === "function";
        let originalInput = null;
        if (isFunc) {
          if (this.groupCount() >= Matcher2.MAX_REPLACER_ARGS) throw new RE2JSGroupException("Too many capture groups to safely invoke replacer function");
          originalInput = this.matcherInput.isUTF8Encoding() ? this.matcherInput.asBytes() : this.matcherInput.asCharSequence();
        }
        while (this.find()) {
          res += isFunc ? this.appendReplacementFunc(replacement, originalInput) : this.appendReplacement(replacement, javaMode);
          if (!all) break;
        }
        res += this.appendTail();
        return res;
      }
      /**
      * Evaluates a replacer function for the current match and appends the result,
      * along with any un-matched preceding text, advancing the append position.
      * @param {Function} replacer - the replacer function
      * @param {string|Uint8Array|number[]} originalInput - the cached original input reference
      * @returns {string} the evaluated string to append
      * @private
      */
      appendReplacementFunc(replacer, originalInput) {
        let res = "";
        const s = this.start();
        const e = this.end();
        if (this.appendPos < s) res += this.substring(this.appendPos, s);
        this.appendPos = e;
        const args = this.matchArray();
        args.push(s, originalInput);
        if (this.hasNamedGroups) args.push(this.namedGroupsObject());
        res += String(replacer(...args));
        return res;
      }
      /**
      * The match and its groups, as the elements of a JS RegExpExecArray: undefined for a group that
      * did not take part in the match. Used by exec(), matchAll() and replacer functions.
      * @returns {Array<string|undefined>}
      * @private
      */
      matchArray() {
        const result2 = [this.group(0)];
        for (let i = 1; i <= this.patternGroupCount; i++) {
          const group2 = this.group(i);
          result2.push(group2 === null ? void 0 : group2);
        }
        return result2;
      }
      /**
      * The named groups, as the groups property of a JS RegExpExecArray: an object without a
      * prototype mapping each name to its group (undefined when it did not take part in the match),
      * or undefined when the pattern has no named groups.
      * @returns {Record<string, string|undefined>|undefined}
      * @private
      */
      namedGroupsObject() {
        if (!this.hasNamedGroups) return;
        const result2 = this.getNamedGroups();
        for (const name in result2) if (result2[name] === null) result2[name] = void 0;
        return result2;
      }
    };
    var Inst = class Inst2 {
      static ALT = 1;
      static ALT_MATCH = 2;
      static CAPTURE = 3;
      static EMPTY_WIDTH = 4;
      static FAIL = 5;
      static MATCH = 6;
      static NOP = 7;
      static RUNE = 8;
      static RUNE1 = 9;
      static RUNE_ANY = 10;
      static RUNE_ANY_NOT_NL = 11;
      static LB_WRITE = 12;
      static LB_CHECK = 13;
      static isRuneOp(op) {
        return Inst2.RUNE <= op && op <= Inst2.RUNE_ANY_NOT_NL;
      }
      static escapeRunes(runes) {
        let out = '"';
        for (let rune of runes) out += Utils.escapeRune(rune);
        out += '"';
        return out;
      }
      constructor(op) {
        this.op = op;
        this.out = 0;
        this.arg = 0;
        this.runes = /* @__PURE__ */ new Int32Array(0);
        this.next = null;
      }
      matchRune(r) {
        if (this.runes.length === 1) {
          const r0 = this.runes[0];
          if ((this.arg & RE2Flags.FOLD_CASE) !== 0) return Unicode.equalsIgnoreCase(r0, r);
          return r === r0;
        }
        const len = this.runes.length;
        if (len === 0) return false;
        if (len === 2 || len === 4 || len === 6 || len === 8) {
          for (let j = 0; j < len; j += 2) {
            if (r < this.runes[j]) return false;
            if (r <= this.runes[j + 1]) return true;
          }
          return false;
        }
        let base = 0;
        let n = len >> 1;
        while (n > 1) {
          const half = n >> 1;
          base += this.runes[base + half << 1] <= r ? half : 0;
          n -= half;
        }
        base += this.runes[base << 1] <= r ? 1 : 0;
        const m = base - 1;
        return m >= 0 && r <= this.runes[m << 1 | 1];
      }
      matchRunePos(r) {
        if (this.runes.length === 1) {
          const r0 = this.runes[0];
          if ((this.arg & RE2Flags.FOLD_CASE) !== 0) return Unicode.equalsIgnoreCase(r0, r) ? 0 : -1;
          return r === r0 ? 0 : -1;
        }
        const len = this.runes.length;
        if (len === 0) return -1;
        if (len === 2 || len === 4 || len === 6 || len === 8) {
          for (let j = 0; j < len; j += 2) {
            if (r < this.runes[j]) return -1;
            if (r <= this.runes[j + 1]) return Math.floor(j / 2);
          }
          return -1;
        }
        let base = 0;
        let n = len >> 1;
        while (n > 1) {
          const half = n >> 1;
          base += this.runes[base + half << 1] <= r ? half : 0;
          n -= half;
        }
        base += this.runes[base << 1] <= r ? 1 : 0;
        const m = base - 1;
        return m >= 0 && r <= this.runes[m << 1 | 1] ? m : -1;
      }
      /**
      *
      * @returns {string}
      */
      toString() {
        switch (this.op) {
          case Inst2.ALT:
            return `alt -> ${this.out}, ${this.arg}`;
          case Inst2.ALT_MATCH:
            return `altmatch -> ${this.out}, ${this.arg}`;
          case Inst2.CAPTURE:
            return `cap ${this.arg} -> ${this.out}`;
          case Inst2.EMPTY_WIDTH:
            return `empty ${this.arg} -> ${this.out}`;
          case Inst2.MATCH:
            return `match${this.arg !== 0 ? ` ${this.arg}` : ""}`;
          case Inst2.FAIL:
            return "fail";
          case Inst2.NOP:
            return `nop -> ${this.out}`;
          case Inst2.LB_WRITE:
            return `lbwrite ${this.arg} -> ${this.out}`;
          case Inst2.LB_CHECK:
            return `lbcheck ${this.arg} -> ${this.out}`;
          case Inst2.RUNE:
            if (this.runes === null) return "rune <null>";
            return [
              "rune ",
              Inst2.escapeRunes(this.runes),
              (this.arg & RE2Flags.FOLD_CASE) !== 0 ? "/i" : "",
              " -> ",
              this.out
            ].join("");
          case Inst2.RUNE1:
            return `rune1 ${Inst2.escapeRunes(this.runes)} -> ${this.out}`;
          case Inst2.RUNE_ANY:
            return `any -> ${this.out}`;
          case Inst2.RUNE_ANY_NOT_NL:
            return `anynotnl -> ${this.out}`;
          default:
            throw new Error("unhandled case in Inst.toString");
        }
      }
    };
    var Queue = class Queue2 {
      constructor(numInst) {
        this.sparse = new Int32Array(numInst);
        this.densePcs = new Int32Array(numInst);
        this.denseCaps = null;
        this.size = 0;
        this.ncap = 0;
        this.mainThreads = 0;
      }
      static INITIAL_THREADS = 32;
      init(ncap) {
        this.ncap = ncap;
        const needed = Math.min(this.densePcs.length, Queue2.INITIAL_THREADS) * ncap;
        if (!this.denseCaps || this.denseCaps.length < needed) this.denseCaps = new Int32Array(needed);
      }
      growCaps(needed) {
        const limit = this.densePcs.length * this.ncap;
        const grown3 = new Int32Array(Math.min(limit, Math.max(needed, 2 * this.denseCaps.length)));
        grown3.set(this.denseCaps);
        this.denseCaps = grown3;
      }
      contains(pc) {
        const j = this.sparse[pc];
        return j < this.size && this.densePcs[j] === pc;
      }
      isEmpty() {
        return this.size === 0;
      }
      add(pc) {
        const j = this.size++;
        this.sparse[pc] = j;
        this.densePcs[j] = pc;
        return j;
      }
      clear() {
        this.size = 0;
        this.mainThreads = 0;
      }
      toString() {
        let out = "{";
        for (let i = 0; i < this.size; i++) {
          if (i !== 0) out += ", ";
          out += this.densePcs[i];
        }
        out += "}";
        return out;
      }
    };
    var LookbehindState = class {
      constructor(prog) {
        this.pos = -1;
        this.pcs = new Int32Array(prog.numInst());
        this.size = 0;
        this.lbTable = new Int32Array(prog.numLb + 1);
      }
      reset() {
        this.pos = -1;
        this.size = 0;
      }
    };
    var Machine = class Machine2 {
      static fromRE2(re2) {
        const m = new Machine2();
        m.prog = re2.prog;
        m.re2 = re2;
        m.q0 = new Queue(m.prog.numInst());
        m.q1 = new Queue(m.prog.numInst());
        m.addStack = new Int32Array(2 * (m.prog.numInst() + 1));
        m.matched = false;
        m.matchcap = new Int32Array(m.prog.numCap < 2 ? 2 : m.prog.numCap);
        m.ncap = 0;
        return m;
      }
      constructor() {
        this.prog = null;
        this.re2 = null;
        this.q0 = null;
        this.q1 = null;
        this.addStack = null;
        this.matched = false;
        this.matchcap = null;
        this.ncap = 0;
        this.lbTable = null;
      }
      init(ncap) {
        this.ncap = ncap;
        if (ncap > this.matchcap.length) this.matchcap = new Int32Array(ncap).fill(-1);
        else this.matchcap.fill(-1);
        this.q0.init(ncap);
        this.q1.init(ncap);
        if (this.prog.numLb > 0) {
          if (!this.lbTable || this.lbTable.length < this.prog.numLb + 1) this.lbTable = new Int32Array(this.prog.numLb + 1);
          this.lbTable.fill(-1);
        }
      }
      submatches() {
        if (this.ncap === 0) return Utils.emptyInts();
        return Utils.toArray(this.matchcap.subarray(0, this.ncap));
      }
      match(input, pos, anchor, lbState = null) {
        const startCond = this.re2.cond;
        if (startCond === Utils.EMPTY_ALL) return false;
        if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return false;
        this.matched = false;
        this.matchcap.fill(-1);
        const hasLookbehinds = this.prog.numLb > 0;
        const matchStartPos = pos;
        let currentPos = pos;
        let resumeLookbehinds = false;
        if (hasLookbehinds) {
          if (lbState !== null && lbState.pos >= 0 && lbState.pos <= pos) {
            currentPos = lbState.pos;
            resumeLookbehinds = true;
          } else currentPos = 0;
        }
        let saveLookbehinds = hasLookbehinds && lbState !== null;
        let runq = this.q0;
        let nextq = this.q1;
        let r = input.step(currentPos);
        let rune = r >> 3;
        let width = r & 7;
        let rune1 = -1;
        let width1 = 0;
        if (r !== MachineInputBase.EOF()) {
          r = input.step(currentPos + width);
          rune1 = r >> 3;
          width1 = r & 7;
        }
        let flag;
        if (currentPos === 0) flag = Utils.emptyOpContext(-1, rune);
        else flag = input.context(currentPos);
        if (hasLookbehinds) {
          if (resumeLookbehinds) this.restoreLookbehinds(lbState, runq, flag);
          else this.spawnLookbehinds(runq, currentPos, flag);
        }
        while (true) {
          if (runq.mainThreads === 0) {
            if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && currentPos !== 0) break;
            if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && currentPos !== 0) break;
            if (this.matched) break;
            if (this.prog.numLb === 0 && runq.isEmpty() && !(this.re2.prefix.length === 0) && rune1 !== this.re2.prefixRune && input.canCheckPrefix()) {
              const advance = input.index(this.re2, currentPos);
              if (advance < 0) break;
              currentPos += advance;
              r = input.step(currentPos);
              rune = r >> 3;
              width = r & 7;
              r = input.step(currentPos + width);
              rune1 = r >> 3;
              width1 = r & 7;
              flag = input.context(currentPos);
            }
          }
          if (currentPos >= matchStartPos) {
            if (saveLookbehinds) {
              this.saveLookbehinds(lbState, runq, currentPos);
              saveLookbehinds = false;
            }
            if (!this.matched && (currentPos === 0 || anchor === RE2Flags.UNANCHORED)) {
              if (this.ncap > 0) this.matchcap[0] = currentPos;
              this.add(runq, this.prog.start, currentPos, this.matchcap, 0, flag);
            }
          }
          const nextPos = currentPos + width;
          flag = input.context(nextPos);
          this.step(runq, nextq, currentPos, nextPos, rune, flag, anchor, currentPos === input.endPos());
          if (width === 0) break;
          if (this.ncap === 0 && this.matched) break;
          currentPos += width;
          rune = rune1;
          width = width1;
          if (rune !== -1) {
            r = input.step(currentPos + width);
            rune1 = r >> 3;
            width1 = r & 7;
          }
          const tmpq = runq;
          runq = nextq;
          nextq = tmpq;
        }
        runq.clear();
        nextq.clear();
        return this.matched;
      }
      matchSet(input, pos, anchor) {
        const startCond = this.re2.cond;
        if (startCond === Utils.EMPTY_ALL) return [];
        if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return [];
        let currentPos = this.prog.numLb > 0 ? 0 : pos;
        let matchStartPos = pos;
        let runq = this.q0;
        let nextq = this.q1;
        let r = input.step(currentPos);
        let rune = r >> 3;
        let width = r & 7;
        let rune1 = -1;
        let width1 = 0;
        if (r !== MachineInputBase.EOF()) {
          r = input.step(currentPos + width);
          rune1 = r >> 3;
          width1 = r & 7;
        }
        let flag = currentPos === 0 ? Utils.emptyOpContext(-1, rune) : input.context(currentPos);
        const matches = /* @__PURE__ */ new Set();
        if (this.prog.numLb > 0) this.spawnLookbehinds(runq, currentPos, flag);
        while (true) {
          if (runq.mainThreads === 0) {
            if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && currentPos !== 0) break;
            if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && currentPos !== 0) break;
          }
          if (currentPos === 0 || anchor === RE2Flags.UNANCHORED) {
            if (currentPos >= matchStartPos) this.add(runq, this.prog.start, currentPos, this.matchcap, 0, flag);
          }
          const nextPos = currentPos + width;
          flag = input.context(nextPos);
          for (let j = 0; j < runq.size; j++) {
            const pc = runq.densePcs[j];
            const i = this.prog.inst[pc];
            const capOffset = j * this.ncap;
            let add = false;
            switch (i.op) {
              case Inst.MATCH:
                if (anchor === RE2Flags.ANCHOR_BOTH && currentPos !== input.endPos()) break;
                matches.add(i.arg);
                break;
              case Inst.RUNE:
                add = i.matchRune(rune);
                break;
              case Inst.RUNE1:
                add = rune === i.runes[0];
                break;
              case Inst.RUNE_ANY:
                add = true;
                break;
              case Inst.RUNE_ANY_NOT_NL:
                add = rune !== 10;
                break;
              default:
                continue;
            }
            if (add) this.add(nextq, i.out, nextPos, runq.denseCaps, capOffset, flag);
          }
          runq.clear();
          if (width === 0) break;
          currentPos += width;
          rune = rune1;
          width = width1;
          if (rune !== -1) {
            r = input.step(currentPos + width);
            rune1 = r >> 3;
            width1 = r & 7;
          }
          const tmpq = runq;
          runq = nextq;
          nextq = tmpq;
        }
        nextq.clear();
        return Array.from(matches).sort((a, b) => a - b);
      }
      step(runq, nextq, pos, nextPos, c, nextCond, anchor, atEnd) {
        const longest = this.re2.longest;
        for (let j = 0; j < runq.size; j++) {
          const pc = runq.densePcs[j];
          const capOffset = j * this.ncap;
          if (longest && this.matched && this.ncap > 0 && this.matchcap[0] < runq.denseCaps[capOffset]) continue;
          const i = this.prog.inst[pc];
          let add = false;
          switch (i.op) {
            case Inst.MATCH:
              if (anchor === RE2Flags.ANCHOR_BOTH && !atEnd) break;
              if (this.ncap > 0 && (!longest || !this.matched || this.matchcap[1] < pos)) {
                runq.denseCaps[capOffset + 1] = pos;
                for (let k = 0; k < this.ncap; k++) this.matchcap[k] = runq.denseCaps[capOffset + k];
              }
              if (!longest) runq.size = 0;
              this.matched = true;
              break;
            case Inst.RUNE:
              add = i.matchRune(c);
              break;
            case Inst.RUNE1:
              add = c === i.runes[0];
              break;
            case Inst.RUNE_ANY:
              add = true;
              break;
            case Inst.RUNE_ANY_NOT_NL:
              add = c !== 10;
              break;
            default:
              continue;
          }
          if (add) this.add(nextq, i.out, nextPos, runq.denseCaps, capOffset, nextCond);
        }
        runq.clear();
      }
      spawnLookbehinds(q, pos, flag) {
        for (let i = 0; i < this.prog.lbStarts.length; i++) this.add(q, this.prog.lbStarts[i], pos, this.matchcap, 0, flag);
      }
      restoreLookbehinds(lbState, q, flag) {
        this.lbTable.set(lbState.lbTable);
        for (let j = 0; j < lbState.size; j++) this.add(q, lbState.pcs[j], lbState.pos, this.matchcap, 0, flag);
      }
      saveLookbehinds(lbState, q, pos) {
        let size = 0;
        for (let j = 0; j < q.size; j++) {
          const pc = q.densePcs[j];
          if (this.prog.lbInst[pc] === 1 && Inst.isRuneOp(this.prog.inst[pc].op)) lbState.pcs[size++] = pc;
        }
        lbState.size = size;
        lbState.pos = pos;
        lbState.lbTable.set(this.lbTable);
      }
      add(q, pc, pos, capArray, capOffset, cond) {
        const stk = this.addStack;
        let nstk = 0;
        for (; ; ) {
          while (pc !== 0 && !q.contains(pc)) {
            const d = q.add(pc);
            const inst = this.prog.inst[pc];
            switch (inst.op) {
              case Inst.FAIL:
                pc = 0;
                break;
              case Inst.ALT:
              case Inst.ALT_MATCH:
                stk[nstk++] = inst.arg;
                stk[nstk++] = 0;
                pc = inst.out;
                break;
              case Inst.EMPTY_WIDTH:
                pc = (inst.arg & ~cond) === 0 ? inst.out : 0;
                break;
              case Inst.NOP:
                pc = inst.out;
                break;
              case Inst.CAPTURE:
                if (inst.arg < this.ncap) {
                  stk[nstk++] = -inst.arg - 1;
                  stk[nstk++] = capArray[capOffset + inst.arg];
                  capArray[capOffset + inst.arg] = pos;
                }
                pc = inst.out;
                break;
              case Inst.LB_WRITE:
                this.lbTable[Math.abs(inst.arg)] = pos;
                pc = inst.out;
                break;
              case Inst.LB_CHECK:
                if (inst.arg > 0) pc = this.lbTable[inst.arg] === pos ? inst.out : 0;
                else pc = this.lbTable[-inst.arg] !== pos ? inst.out : 0;
                break;
              case Inst.MATCH:
              case Inst.RUNE:
              case Inst.RUNE1:
              case Inst.RUNE_ANY:
              case Inst.RUNE_ANY_NOT_NL:
                if (this.prog.lbInst[pc] === 0) q.mainThreads++;
                if (this.ncap > 0) {
                  const destOffset = d * this.ncap;
                  if (destOffset + this.ncap > q.denseCaps.length) q.growCaps(destOffset + this.ncap);
                  for (let c = 0; c < this.ncap; c++) q.denseCaps[destOffset + c] = capArray[capOffset + c];
                }
                pc = 0;
                break;
              default:
                throw new RE2JSInternalException("unhandled");
            }
          }
          if (nstk === 0) return;
          nstk -= 2;
          const entry = stk[nstk];
          if (entry < 0) {
            capArray[capOffset - entry - 1] = stk[nstk + 1];
            pc = 0;
          } else pc = entry;
        }
      }
    };
    var hashState = (pcs, flag, ids) => {
      let h = -2128831035;
      for (let i = 0; i < pcs.length; i++) {
        h ^= pcs[i];
        h = Math.imul(h, 16777619);
      }
      h ^= flag;
      h = Math.imul(h, 16777619);
      for (let i = 0; i < ids.length; i++) {
        h ^= ids[i];
        h = Math.imul(h, 16777619);
      }
      return h;
    };
    var arraysEqual = (a, b) => {
      if (a.length !== b.length) return false;
      for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
      return true;
    };
    var isState = (state, pcs, flag, ids) => state.flag === flag && arraysEqual(state.nfaStates, pcs) && arraysEqual(state.matchIDs, ids);
    var NO_IDS = [];
    var END_TEXT = -1;
    var DFAState = class {
      constructor(nfaStates, flag, matchIDs) {
        this.nfaStates = nfaStates;
        this.flag = flag;
        this.isMatch = (flag & DFA.FLAG_MATCH) !== 0;
        this.matchIDs = matchIDs;
        this.next = null;
        this.nextAnchored = null;
      }
    };
    var DFA = class DFA2 {
      static FLAG_EMPTY_MASK = 255;
      static FLAG_MATCH = 256;
      static FLAG_LAST_WORD = 512;
      static FLAG_NEED_SHIFT = 16;
      static STATE_OVERHEAD = 150;
      static ARRAY_OVERHEAD = 40;
      static ELEMENT_SIZE = 8;
      static TABLE_OVERHEAD = 48;
      static PROGRESS_PER_STATE = 10;
      constructor(prog, maxMem = 8388608) {
        this.prog = prog;
        this.maxMem = maxMem;
        this.stateCache = /* @__PURE__ */ new Map();
        this.stateCount = 0;
        this.startStates = /* @__PURE__ */ new Map();
        this.failed = false;
        for (let pc = 0; pc < prog.numInst(); pc++) {
          const op = prog.getInst(pc).op;
          if (op === Inst.LB_WRITE || op === Inst.LB_CHECK) {
            this.failed = true;
            break;
          }
        }
        this.computeRuneClasses();
        this.stateBudget = maxMem;
        this.memBudget = maxMem;
      }
      computeRuneClasses() {
        const bounds = /* @__PURE__ */ new Set();
        const addRange = (lo, hi) => {
          bounds.add(lo);
          bounds.add(hi + 1);
        };
        for (let pc = 0; pc < this.prog.numInst(); pc++) {
          const inst = this.prog.getInst(pc);
          switch (inst.op) {
            case Inst.RUNE:
            case Inst.RUNE1:
              if (inst.runes.length === 1) {
                addRange(inst.runes[0], inst.runes[0]);
                if ((inst.arg & RE2Flags.FOLD_CASE) !== 0) for (let f = Unicode.simpleFold(inst.runes[0]); f !== inst.runes[0]; f = Unicode.simpleFold(f)) addRange(f, f);
              } else for (let j = 0; j < inst.runes.length; j += 2) addRange(inst.runes[j], inst.runes[j + 1]);
              break;
            case Inst.RUNE_ANY_NOT_NL:
              addRange(10, 10);
              break;
            case Inst.EMPTY_WIDTH:
              if ((inst.arg & (Utils.EMPTY_BEGIN_LINE | Utils.EMPTY_END_LINE)) !== 0) addRange(10, 10);
              if ((inst.arg & (Utils.EMPTY_WORD_BOUNDARY | Utils.EMPTY_NO_WORD_BOUNDARY)) !== 0) {
                addRange(48, 57);
                addRange(65, 90);
                addRange(95, 95);
                addRange(97, 122);
              }
          }
        }
        bounds.delete(0);
        this.classBounds = Int32Array.from(bounds).sort();
        this.numClasses = this.classBounds.length + 1;
        const latin1Class = new Int32Array(Unicode.MAX_LATIN1 + 1);
        for (let r = 0; r <= Unicode.MAX_LATIN1; r++) latin1Class[r] = this.searchClass(r);
        this.latin1Class = latin1Class;
      }
      runeClass(r) {
        if (r <= Unicode.MAX_LATIN1) return this.latin1Class[r];
        return this.searchClass(r);
      }
      searchClass(r) {
        const bounds = this.classBounds;
        let lo = 0;
        let hi = bounds.length;
        while (lo < hi) {
          const mid = lo + hi >> 1;
          if (bounds[mid] <= r) lo = mid + 1;
          else hi = mid;
        }
        return lo;
      }
      closure(pcs, flag) {
        const closure = /* @__PURE__ */ new Set();
        const stack = Array.from(pcs);
        let needflags = 0;
        while (stack.length > 0) {
          const pc = stack.pop();
          if (pc === 0 || closure.has(pc)) continue;
          closure.add(pc);
          const inst = this.prog.getInst(pc);
          switch (inst.op) {
            case Inst.ALT:
            case Inst.ALT_MATCH:
              stack.push(inst.out);
              stack.push(inst.arg);
              break;
            case Inst.NOP:
            case Inst.CAPTURE:
              stack.push(inst.out);
              break;
            case Inst.EMPTY_WIDTH:
              needflags |= inst.arg;
              if ((inst.arg & ~flag) === 0) stack.push(inst.out);
          }
        }
        return {
          pcs: Array.from(closure).sort((a, b) => a - b),
          needflags
        };
      }
      getState(pcs, flag, ids) {
        const hash = hashState(pcs, flag, ids);
        const cached = this.stateCache.get(hash);
        if (cached instanceof DFAState) {
          if (isState(cached, pcs, flag, ids)) return cached;
        } else if (cached !== void 0) {
          for (let i = 0; i < cached.length; i++) if (isState(cached[i], pcs, flag, ids)) return cached[i];
        }
        const cost = DFA2.stateCost(pcs, ids);
        if (this.memBudget < cost) return null;
        this.memBudget -= cost;
        const state = new DFAState(pcs, flag, ids);
        if (cached === void 0) this.stateCache.set(hash, state);
        else if (cached instanceof DFAState) this.stateCache.set(hash, [cached, state]);
        else cached.push(state);
        this.stateCount++;
        return state;
      }
      static stateCost(pcs, ids) {
        const idsCost = ids.length === 0 ? 0 : DFA2.ARRAY_OVERHEAD + DFA2.ELEMENT_SIZE * ids.length;
        return DFA2.STATE_OVERHEAD + DFA2.ELEMENT_SIZE * pcs.length + idsCost;
      }
      *cachedStates() {
        for (const cached of this.stateCache.values()) if (cached instanceof DFAState) yield cached;
        else yield* cached;
      }
      makeState(pcs, flag, ids) {
        const closure = this.closure(pcs, flag & DFA2.FLAG_EMPTY_MASK);
        let stateFlag = flag;
        if (closure.needflags === 0) stateFlag &= DFA2.FLAG_MATCH;
        stateFlag |= closure.needflags << DFA2.FLAG_NEED_SHIFT;
        return this.getState(closure.pcs, stateFlag, ids);
      }
      allocTable(state, anchor) {
        const size = this.numClasses + 1;
        const cost = DFA2.TABLE_OVERHEAD + DFA2.ELEMENT_SIZE * size;
        if (this.memBudget < cost) return null;
        this.memBudget -= cost;
        const table2 = new Array(size).fill(null);
        if (anchor === RE2Flags.UNANCHORED) state.next = table2;
        else state.nextAnchored = table2;
        return table2;
      }
      clearCache() {
        this.stateCache.clear();
        this.stateCount = 0;
        this.startStates.clear();
        this.memBudget = this.stateBudget;
      }
      resetCache(current) {
        this.clearCache();
        return this.getState(current.nfaStates, current.flag, current.matchIDs);
      }
      step(state, cls, rune, anchor) {
        let table2 = anchor === RE2Flags.UNANCHORED ? state.next : state.nextAnchored;
        if (table2 !== null) {
          const cached = table2[cls];
          if (cached !== null) return cached;
        } else {
          table2 = this.allocTable(state, anchor);
          if (table2 === null) return null;
        }
        const needflag = state.flag >>> DFA2.FLAG_NEED_SHIFT;
        const oldbeforeflag = state.flag & DFA2.FLAG_EMPTY_MASK;
        let beforeflag = oldbeforeflag;
        let afterflag = 0;
        if (rune === 10) {
          beforeflag |= Utils.EMPTY_END_LINE;
          afterflag |= Utils.EMPTY_BEGIN_LINE;
        }
        if (rune === END_TEXT) beforeflag |= Utils.EMPTY_END_LINE | Utils.EMPTY_END_TEXT;
        const islastword = (state.flag & DFA2.FLAG_LAST_WORD) !== 0;
        const isword = rune !== END_TEXT && Utils.isWordRune(rune);
        beforeflag |= isword === islastword ? Utils.EMPTY_NO_WORD_BOUNDARY : Utils.EMPTY_WORD_BOUNDARY;
        let pcs = state.nfaStates;
        if ((beforeflag & ~oldbeforeflag & needflag) !== 0) pcs = this.closure(pcs, beforeflag).pcs;
        const nextPCs = [];
        let ismatch = false;
        let ids = NO_IDS;
        for (let i = 0; i < pcs.length; i++) {
          const inst = this.prog.getInst(pcs[i]);
          if (inst.op === Inst.MATCH) {
            if (!ismatch) {
              ismatch = true;
              ids = [];
            }
            ids.push(inst.arg);
          } else if (rune !== END_TEXT && Inst.isRuneOp(inst.op) && inst.matchRune(rune)) nextPCs.push(inst.out);
        }
        if (ids.length > 1) ids.sort((a, b) => a - b);
        if (anchor === RE2Flags.UNANCHORED && rune !== END_TEXT) nextPCs.push(this.prog.start);
        let flag = afterflag;
        if (ismatch) flag |= DFA2.FLAG_MATCH;
        if (isword) flag |= DFA2.FLAG_LAST_WORD;
        const nextState = this.makeState(nextPCs, flag, ids);
        if (nextState === null) return null;
        table2[cls] = nextState;
        return nextState;
      }
      start(input, pos) {
        const context = input.context(pos);
        let flags;
        if ((context & Utils.EMPTY_BEGIN_TEXT) !== 0) flags = Utils.EMPTY_BEGIN_TEXT | Utils.EMPTY_BEGIN_LINE;
        else if ((context & Utils.EMPTY_BEGIN_LINE) !== 0) flags = Utils.EMPTY_BEGIN_LINE;
        else {
          const r = input.step(pos);
          const nextIsWord = r >= 0 && Utils.isWordRune(r >> 3);
          flags = (context & Utils.EMPTY_WORD_BOUNDARY) !== 0 !== nextIsWord ? DFA2.FLAG_LAST_WORD : 0;
        }
        let state = this.startStates.get(flags);
        if (state === void 0) {
          state = this.makeState([this.prog.start], flags, NO_IDS);
          if (state === null) {
            this.clearCache();
            state = this.makeState([this.prog.start], flags, NO_IDS);
            if (state === null) return null;
          }
          this.startStates.set(flags, state);
        }
        return state;
      }
      stepOrReset(state, cls, rune, anchor, pos, search) {
        let next = this.step(state, cls, rune, anchor);
        if (next !== null) return next;
        if (search.resetPos >= 0 && pos - search.resetPos < DFA2.PROGRESS_PER_STATE * this.stateCount) return null;
        search.resetPos = pos;
        const restored = this.resetCache(state);
        if (restored === null) return null;
        next = this.step(restored, cls, rune, anchor);
        return next;
      }
      run(input, pos, anchor, state, onMatch) {
        const endPos = input.endPos();
        const latin1Class = this.latin1Class;
        const unanchored = anchor === RE2Flags.UNANCHORED;
        const search = { resetPos: -1 };
        let i = pos;
        while (i < endPos) {
          const r = input.step(i);
          const rune = r >> 3;
          const width = r & 7;
          if (width === 0) break;
          const cls = rune <= Unicode.MAX_LATIN1 ? latin1Class[rune] : this.runeClass(rune);
          let next = unanchored && state.next !== null ? state.next[cls] : null;
          if (next === null) {
            next = this.stepOrReset(state, cls, rune, anchor, i, search);
            if (next === null) return null;
          }
          state = next;
          if (state.isMatch && onMatch(state, false)) return true;
          if (!unanchored && state.nfaStates.length === 0) return false;
          i += width;
        }
        state = this.stepOrReset(state, this.numClasses, END_TEXT, anchor, i, search);
        if (state === null) return null;
        return state.isMatch && onMatch(state, true);
      }
      match(input, pos, anchor) {
        if (this.failed) return null;
        if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return false;
        const startState = this.start(input, pos);
        if (startState === null) return null;
        return this.run(input, pos, anchor, startState, (state, atEnd) => anchor !== RE2Flags.ANCHOR_BOTH || atEnd);
      }
      matchSet(input, pos, anchor) {
        if (this.failed) return null;
        if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return [];
        const startState = this.start(input, pos);
        if (startState === null) return null;
        const matches = /* @__PURE__ */ new Set();
        const collect2 = (state, atEnd) => {
          if (anchor !== RE2Flags.ANCHOR_BOTH || atEnd) for (let k = 0; k < state.matchIDs.length; k++) matches.add(state.matchIDs[k]);
          return false;
        };
        if (this.run(input, pos, anchor, startState, collect2) === null) return null;
        return Array.from(matches).sort((a, b) => a - b);
      }
    };
    var VISITED_BITS = 32;
    var MAX_BACKTRACK_PROG = 500;
    var INITIAL_JOB_CAPACITY = 256;
    var MAX_BACKTRACK_VECTOR = 262144;
    var BitState = class {
      constructor() {
        this.end = 0;
        this.cap = /* @__PURE__ */ new Int32Array(0);
        this.matchcap = /* @__PURE__ */ new Int32Array(0);
        this.ncap = 0;
        this.jobPc = new Int32Array(INITIAL_JOB_CAPACITY);
        this.jobArg = new Uint8Array(INITIAL_JOB_CAPACITY);
        this.jobPos = new Int32Array(INITIAL_JOB_CAPACITY);
        this.jobLen = 0;
        this.visited = /* @__PURE__ */ new Uint32Array(0);
      }
      reset(prog, end, ncap) {
        this.end = end;
        this.jobLen = 0;
        this.ncap = ncap;
        const visitedSize = prog.numInst() * (end + 1) + VISITED_BITS - 1 >>> 5;
        if (this.visited.length < visitedSize) this.visited = new Uint32Array(visitedSize);
        else this.visited.fill(0, 0, visitedSize);
        if (this.cap.length < ncap) this.cap = new Int32Array(ncap).fill(-1);
        else this.cap.fill(-1, 0, ncap);
        if (this.matchcap.length < ncap) this.matchcap = new Int32Array(ncap).fill(-1);
        else this.matchcap.fill(-1, 0, ncap);
      }
      shouldVisit(pc, pos) {
        const n = pc * (this.end + 1) + pos;
        const idx = n >>> 5;
        const mask = 1 << (n & 31);
        if ((this.visited[idx] & mask) !== 0) return false;
        this.visited[idx] |= mask;
        return true;
      }
      push(re2, pc, pos, arg) {
        if (re2.prog.getInst(pc).op !== Inst.FAIL && (arg || this.shouldVisit(pc, pos))) {
          if (this.jobLen >= this.jobPc.length) {
            const newSize = this.jobPc.length * 2;
            const newPc = new Int32Array(newSize);
            newPc.set(this.jobPc);
            this.jobPc = newPc;
            const newArg = new Uint8Array(newSize);
            newArg.set(this.jobArg);
            this.jobArg = newArg;
            const newPos = new Int32Array(newSize);
            newPos.set(this.jobPos);
            this.jobPos = newPos;
          }
          this.jobPc[this.jobLen] = pc;
          this.jobArg[this.jobLen] = arg ? 1 : 0;
          this.jobPos[this.jobLen] = pos;
          this.jobLen++;
        }
      }
      tryBacktrack(re2, input, pc, pos, anchor) {
        const longest = re2.longest;
        this.push(re2, pc, pos, false);
        while (this.jobLen > 0) {
          this.jobLen--;
          let currentPc = this.jobPc[this.jobLen];
          let arg = this.jobArg[this.jobLen] === 1;
          let currentPos = this.jobPos[this.jobLen];
          let skipShouldVisit = true;
          while (true) {
            if (!skipShouldVisit) {
              if (!this.shouldVisit(currentPc, currentPos)) break;
            }
            skipShouldVisit = false;
            const inst = re2.prog.getInst(currentPc);
            switch (inst.op) {
              case Inst.FAIL:
                break;
              case Inst.ALT:
                if (arg) {
                  arg = false;
                  currentPc = inst.arg;
                  continue;
                } else {
                  this.push(re2, currentPc, currentPos, true);
                  currentPc = inst.out;
                  continue;
                }
              case Inst.ALT_MATCH: {
                const outInst = re2.prog.getInst(inst.out);
                if (Inst.isRuneOp(outInst.op)) {
                  this.push(re2, inst.arg, currentPos, false);
                  currentPc = inst.arg;
                  currentPos = this.end;
                  continue;
                }
                this.push(re2, inst.out, this.end, false);
                currentPc = inst.out;
                continue;
              }
              case Inst.RUNE: {
                const r = input.step(currentPos);
                if (r === MachineInputBase.EOF()) break;
                if (!inst.matchRune(r >> 3)) break;
                currentPos += r & 7;
                currentPc = inst.out;
                continue;
              }
              case Inst.RUNE1: {
                const r = input.step(currentPos);
                if (r === MachineInputBase.EOF()) break;
                if (r >> 3 !== inst.runes[0]) break;
                currentPos += r & 7;
                currentPc = inst.out;
                continue;
              }
              case Inst.RUNE_ANY_NOT_NL: {
                const r = input.step(currentPos);
                if (r === MachineInputBase.EOF()) break;
                if (r >> 3 === 10) break;
                currentPos += r & 7;
                currentPc = inst.out;
                continue;
              }
              case Inst.RUNE_ANY: {
                const r = input.step(currentPos);
                if (r === MachineInputBase.EOF()) break;
                currentPos += r & 7;
                currentPc = inst.out;
                continue;
              }
              case Inst.CAPTURE:
                if (arg) {
                  this.cap[inst.arg] = currentPos;
                  break;
                } else {
                  if (inst.arg < this.ncap) {
                    this.push(re2, currentPc, this.cap[inst.arg], true);
                    this.cap[inst.arg] = currentPos;
                  }
                  currentPc = inst.out;
                  continue;
                }
              case Inst.EMPTY_WIDTH: {
                const flag = input.context(currentPos);
                if ((inst.arg & ~flag) !== 0) break;
                currentPc = inst.out;
                continue;
              }
              case Inst.NOP:
                currentPc = inst.out;
                continue;
              case Inst.MATCH: {
                if (anchor === RE2Flags.ANCHOR_BOTH && currentPos !== this.end) break;
                if (this.ncap === 0) return true;
                if (this.ncap > 1) this.cap[1] = currentPos;
                const old = this.matchcap[1];
                if (old === -1 || longest && currentPos > 0 && currentPos > old) this.matchcap.set(this.cap);
                if (!longest) return true;
                if (currentPos === this.end) return true;
                break;
              }
              case Inst.LB_WRITE:
              case Inst.LB_CHECK:
                throw new RE2JSInternalException("Backtracker cannot evaluate Lookbehind instructions");
              default:
                throw new RE2JSInternalException("bad inst");
            }
            break;
          }
        }
        return longest && this.matchcap.length > 1 && this.matchcap[1] >= 0;
      }
    };
    var bitStatePool = [];
    var Backtracker = class Backtracker2 {
      static shouldBacktrack(prog) {
        return prog.numInst() <= MAX_BACKTRACK_PROG;
      }
      static maxBitStateLen(prog) {
        if (!Backtracker2.shouldBacktrack(prog)) return 0;
        return Math.floor(MAX_BACKTRACK_VECTOR / prog.numInst());
      }
      static execute(re2, input, pos, anchor, ncap) {
        const startCond = re2.cond;
        if (startCond === Utils.EMPTY_ALL) return null;
        if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return null;
        if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 && pos !== 0) return null;
        const b = bitStatePool.length > 0 ? bitStatePool.pop() : new BitState();
        const end = input.endPos();
        b.reset(re2.prog, end, ncap);
        let matched = false;
        if ((startCond & Utils.EMPTY_BEGIN_TEXT) !== 0 || anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) {
          if (b.ncap > 0) b.cap[0] = pos;
          if (b.tryBacktrack(re2, input, re2.prog.start, pos, anchor)) matched = true;
        } else {
          let width = -1;
          for (; pos <= end && width !== 0; pos += width) {
            if (re2.prefix.length > 0) {
              const advance = input.index(re2, pos);
              if (advance < 0) break;
              pos += advance;
            }
            if (b.ncap > 0) b.cap[0] = pos;
            if (b.tryBacktrack(re2, input, re2.prog.start, pos, anchor)) {
              matched = true;
              break;
            }
            const r = input.step(pos);
            width = r === MachineInputBase.EOF() ? 0 : r & 7;
          }
        }
        if (!matched) {
          bitStatePool.push(b);
          return null;
        }
        const result2 = ncap === 0 ? [] : Utils.toArray(b.matchcap.subarray(0, ncap));
        bitStatePool.push(b);
        return result2;
      }
    };
    var QueueOnePass = class {
      constructor(size) {
        this.sparse = new Uint32Array(size);
        this.dense = new Uint32Array(size);
        this.size = 0;
        this.nextIndex = 0;
      }
      empty() {
        return this.nextIndex >= this.size;
      }
      next() {
        return this.dense[this.nextIndex++];
      }
      clear() {
        this.size = 0;
        this.nextIndex = 0;
      }
      contains(u) {
        return u < this.sparse.length && this.sparse[u] < this.size && this.dense[this.sparse[u]] === u;
      }
      insert(u) {
        if (!this.contains(u)) this.insertNew(u);
      }
      insertNew(u) {
        if (u >= this.sparse.length) return;
        this.sparse[u] = this.size;
        this.dense[this.size] = u;
        this.size++;
      }
    };
    var mergeRuneSets = (leftRunes, rightRunes, leftPC, rightPC) => {
      const leftLen = leftRunes.length;
      const rightLen = rightRunes.length;
      let lx = 0, rx = 0;
      const merged = [];
      const next = [];
      let ok = true;
      let ix = -1;
      const extend = (isLeft) => {
        const newArray = isLeft ? leftRunes : rightRunes;
        const low = isLeft ? lx : rx;
        const pc = isLeft ? leftPC : rightPC;
        if (ix > 0 && newArray[low] <= merged[ix]) return false;
        merged.push(newArray[low], newArray[low + 1]);
        if (isLeft) lx += 2;
        else rx += 2;
        ix += 2;
        next.push(pc);
        return true;
      };
      while (lx < leftLen || rx < rightLen) {
        if (rx >= rightLen) ok = extend(true);
        else if (lx >= leftLen) ok = extend(false);
        else if (rightRunes[rx] < leftRunes[lx]) ok = extend(false);
        else ok = extend(true);
        if (!ok) return null;
      }
      return {
        merged,
        next
      };
    };
    var OnePassProg = class {
      constructor(prog) {
        this.start = prog.start;
        this.numCap = prog.numCap;
        this.inst = new Array(prog.inst.length);
        for (let i = 0; i < prog.inst.length; i++) {
          const orig = prog.inst[i];
          const inst = new Inst(orig.op);
          inst.out = orig.out;
          inst.arg = orig.arg;
          inst.runes = orig.runes ? new Int32Array(orig.runes) : /* @__PURE__ */ new Int32Array(0);
          inst.next = null;
          this.inst[i] = inst;
        }
      }
    };
    var onePassCopy = (prog) => {
      const p = new OnePassProg(prog);
      for (let pc = 0; pc < p.inst.length; pc++) {
        const inst = p.inst[pc];
        if (inst.op !== Inst.ALT && inst.op !== Inst.ALT_MATCH) continue;
        let pAOther = "out";
        let pAAlt = "arg";
        let instAlt = p.inst[inst[pAAlt]];
        if (instAlt.op !== Inst.ALT && instAlt.op !== Inst.ALT_MATCH) {
          pAOther = "arg";
          pAAlt = "out";
          instAlt = p.inst[inst[pAAlt]];
          if (instAlt.op !== Inst.ALT && instAlt.op !== Inst.ALT_MATCH) continue;
        }
        const instOther = p.inst[inst[pAOther]];
        if (instOther.op === Inst.ALT || instOther.op === Inst.ALT_MATCH) continue;
        let pBAlt = "out";
        let pBOther = "arg";
        let patch = false;
        if (instAlt.out === pc) patch = true;
        else if (instAlt.arg === pc) {
          patch = true;
          pBAlt = "arg";
          pBOther = "out";
        }
        if (patch) instAlt[pBAlt] = inst[pAOther];
        if (inst[pAOther] === instAlt[pBAlt]) inst[pAAlt] = instAlt[pBOther];
      }
      return p;
    };
    var makeOnePass = (p) => {
      if (p.inst.length >= 1e3) return null;
      const instQueue = new QueueOnePass(p.inst.length);
      const visitQueue = new QueueOnePass(p.inst.length);
      const onePassRunes = new Array(p.inst.length);
      const m = new Array(p.inst.length).fill(false);
      const check2 = (pc) => {
        let ok = true;
        const inst = p.inst[pc];
        if (visitQueue.contains(pc)) return true;
        visitQueue.insert(pc);
        switch (inst.op) {
          case Inst.ALT:
          case Inst.ALT_MATCH: {
            ok = check2(inst.out) && check2(inst.arg);
            let matchOut = m[inst.out];
            let matchArg = m[inst.arg];
            if (matchOut && matchArg) return false;
            if (matchArg) {
              const tempOut = inst.out;
              inst.out = inst.arg;
              inst.arg = tempOut;
              const tempMatch = matchOut;
              matchOut = matchArg;
              matchArg = tempMatch;
            }
            if (matchOut) {
              m[pc] = true;
              inst.op = Inst.ALT_MATCH;
            }
            const leftRunes = onePassRunes[inst.out] || [];
            const rightRunes = onePassRunes[inst.arg] || [];
            const mergeRes = mergeRuneSets(leftRunes, rightRunes, inst.out, inst.arg);
            if (!mergeRes) return false;
            onePassRunes[pc] = new Int32Array(mergeRes.merged);
            inst.next = new Uint32Array(mergeRes.next);
            break;
          }
          case Inst.CAPTURE:
          case Inst.EMPTY_WIDTH:
          case Inst.NOP:
            ok = check2(inst.out);
            m[pc] = m[inst.out];
            onePassRunes[pc] = onePassRunes[inst.out] ? new Int32Array(onePassRunes[inst.out]) : /* @__PURE__ */ new Int32Array(0);
            inst.next = new Uint32Array(Math.floor(onePassRunes[pc].length / 2) + 1).fill(inst.out);
            break;
          case Inst.MATCH:
          case Inst.FAIL:
            m[pc] = inst.op === Inst.MATCH;
            break;
          case Inst.RUNE: {
            m[pc] = false;
            if (inst.next && inst.next.length > 0) break;
            instQueue.insert(inst.out);
            if (!inst.runes || inst.runes.length === 0) {
              onePassRunes[pc] = /* @__PURE__ */ new Int32Array(0);
              inst.next = new Uint32Array([inst.out]);
              break;
            }
            let runes = [];
            if (inst.runes.length === 1 && (inst.arg & RE2Flags.FOLD_CASE) !== 0) {
              const r0 = inst.runes[0];
              runes.push(r0, r0);
              for (let r1 = Unicode.simpleFold(r0); r1 !== r0; r1 = Unicode.simpleFold(r1)) runes.push(r1, r1);
              runes.sort((a, b) => a - b);
            } else for (let j = 0; j < inst.runes.length; j++) runes.push(inst.runes[j]);
            onePassRunes[pc] = new Int32Array(runes);
            inst.next = new Uint32Array(Math.floor(runes.length / 2) + 1).fill(inst.out);
            inst.op = Inst.RUNE;
            break;
          }
          case Inst.RUNE1: {
            m[pc] = false;
            if (inst.next && inst.next.length > 0) break;
            instQueue.insert(inst.out);
            let runes = [];
            if ((inst.arg & RE2Flags.FOLD_CASE) !== 0) {
              const r0 = inst.runes[0];
              runes.push(r0, r0);
              for (let r1 = Unicode.simpleFold(r0); r1 !== r0; r1 = Unicode.simpleFold(r1)) runes.push(r1, r1);
              runes.sort((a, b) => a - b);
            } else runes.push(inst.runes[0], inst.runes[0]);
            onePassRunes[pc] = new Int32Array(runes);
            inst.next = new Uint32Array(Math.floor(runes.length / 2) + 1).fill(inst.out);
            inst.op = Inst.RUNE;
            break;
          }
          case Inst.RUNE_ANY:
            m[pc] = false;
            if (inst.next && inst.next.length > 0) break;
            instQueue.insert(inst.out);
            onePassRunes[pc] = new Int32Array([0, Unicode.MAX_RUNE]);
            inst.next = new Uint32Array([inst.out]);
            break;
          case Inst.RUNE_ANY_NOT_NL:
            m[pc] = false;
            if (inst.next && inst.next.length > 0) break;
            instQueue.insert(inst.out);
            onePassRunes[pc] = new Int32Array([
              0,
              9,
              11,
              Unicode.MAX_RUNE
            ]);
            inst.next = new Uint32Array(Math.floor(onePassRunes[pc].length / 2) + 1).fill(inst.out);
        }
        return ok;
      };
      instQueue.clear();
      instQueue.insert(p.start);
      while (!instQueue.empty()) {
        visitQueue.clear();
        if (!check2(instQueue.next())) return null;
      }
      for (let i = 0; i < p.inst.length; i++) if (onePassRunes[i]) p.inst[i].runes = onePassRunes[i];
      return p;
    };
    var cleanupOnePass = (p, original) => {
      for (let ix = 0; ix < original.inst.length; ix++) {
        const instOriginal = original.inst[ix];
        switch (instOriginal.op) {
          case Inst.ALT:
          case Inst.ALT_MATCH:
          case Inst.RUNE:
            break;
          case Inst.CAPTURE:
          case Inst.EMPTY_WIDTH:
          case Inst.NOP:
          case Inst.MATCH:
          case Inst.FAIL:
            p.inst[ix].next = null;
            break;
          case Inst.RUNE1:
          case Inst.RUNE_ANY:
          case Inst.RUNE_ANY_NOT_NL:
            p.inst[ix].next = null;
            p.inst[ix].op = instOriginal.op;
            p.inst[ix].runes = instOriginal.runes ? new Int32Array(instOriginal.runes) : /* @__PURE__ */ new Int32Array(0);
        }
      }
    };
    var OnePass = class OnePass2 {
      static compile(prog) {
        if (prog.start === 0) return null;
        if (prog.numLb > 0) return null;
        const startInst = prog.inst[prog.start];
        if (startInst.op !== Inst.EMPTY_WIDTH || (startInst.arg & Utils.EMPTY_BEGIN_TEXT) === 0) return null;
        let hasAlt = false;
        for (let i = 0; i < prog.inst.length; i++) if (prog.inst[i].op === Inst.ALT || prog.inst[i].op === Inst.ALT_MATCH) {
          hasAlt = true;
          break;
        }
        for (let i = 0; i < prog.inst.length; i++) {
          const inst = prog.inst[i];
          const opOut = prog.inst[inst.out].op;
          switch (inst.op) {
            case Inst.ALT:
            case Inst.ALT_MATCH:
              if (opOut === Inst.MATCH || prog.inst[inst.arg].op === Inst.MATCH) return null;
              break;
            case Inst.EMPTY_WIDTH:
              if (opOut === Inst.MATCH) {
                if ((inst.arg & Utils.EMPTY_END_TEXT) === Utils.EMPTY_END_TEXT) continue;
                return null;
              }
              break;
            default:
              if (opOut === Inst.MATCH && hasAlt) return null;
          }
        }
        let p = onePassCopy(prog);
        p = makeOnePass(p);
        if (p !== null) cleanupOnePass(p, prog);
        return p;
      }
      static next(inst, r) {
        const nextIdx = inst.matchRunePos(r);
        if (nextIdx >= 0) return inst.next[nextIdx];
        if (inst.op === Inst.ALT_MATCH) return inst.out;
        return 0;
      }
      static execute(re2, input, pos, anchor, ncap) {
        const onepass = re2.onepass;
        if (!onepass) return null;
        const matchcap = new Int32Array(ncap).fill(-1);
        let matched = false;
        let r = input.step(pos);
        let rune = r >> 3;
        let width = r & 7;
        let r1 = MachineInputBase.EOF();
        let rune1 = -1;
        let width1 = 0;
        if (r !== MachineInputBase.EOF()) {
          r1 = input.step(pos + width);
          if (r1 !== MachineInputBase.EOF()) {
            rune1 = r1 >> 3;
            width1 = r1 & 7;
          }
        }
        let flag = pos === 0 ? Utils.emptyOpContext(-1, rune) : input.context(pos);
        let pc = onepass.start;
        let inst;
        while (true) {
          inst = onepass.inst[pc];
          pc = inst.out;
          switch (inst.op) {
            case Inst.MATCH:
              if (anchor === RE2Flags.ANCHOR_BOTH && pos !== input.endPos()) return null;
              matched = true;
              if (matchcap.length > 0) {
                matchcap[0] = 0;
                matchcap[1] = pos;
              }
              return ncap === 0 ? [] : Utils.toArray(matchcap);
            case Inst.RUNE:
              if (!inst.matchRune(rune)) return null;
              break;
            case Inst.RUNE1:
              if (rune !== inst.runes[0]) return null;
              break;
            case Inst.RUNE_ANY:
              break;
            case Inst.RUNE_ANY_NOT_NL:
              if (rune === 10) return null;
              break;
            case Inst.ALT:
            case Inst.ALT_MATCH:
              pc = OnePass2.next(inst, rune);
              continue;
            case Inst.FAIL:
              return null;
            case Inst.NOP:
              continue;
            case Inst.EMPTY_WIDTH:
              if ((inst.arg & ~flag) !== 0) return null;
              continue;
            case Inst.CAPTURE:
              if (inst.arg < matchcap.length) matchcap[inst.arg] = pos;
              continue;
            default:
              throw new RE2JSInternalException("bad inst");
          }
          if (width === 0) break;
          flag = Utils.emptyOpContext(rune, rune1);
          pos += width;
          rune = rune1;
          width = width1;
          if (rune !== -1) {
            r1 = input.step(pos + width);
            if (r1 !== MachineInputBase.EOF()) {
              rune1 = r1 >> 3;
              width1 = r1 & 7;
            } else {
              rune1 = -1;
              width1 = 0;
            }
          }
        }
        if (!matched) return null;
        return ncap === 0 ? [] : Utils.toArray(matchcap);
      }
    };
    var Regexp = class Regexp2 {
      static Op = createEnum([
        "NO_MATCH",
        "EMPTY_MATCH",
        "LITERAL",
        "CHAR_CLASS",
        "ANY_CHAR_NOT_NL",
        "ANY_CHAR",
        "BEGIN_LINE",
        "END_LINE",
        "BEGIN_TEXT",
        "END_TEXT",
        "WORD_BOUNDARY",
        "NO_WORD_BOUNDARY",
        "CAPTURE",
        "STAR",
        "PLUS",
        "QUEST",
        "REPEAT",
        "CONCAT",
        "ALTERNATE",
        "PLB",
        "NLB",
        "LEFT_PAREN",
        "VERTICAL_BAR"
      ]);
      static isPseudoOp(op) {
        return op >= Regexp2.Op.LEFT_PAREN;
      }
      static emptySubs() {
        return [];
      }
      static quoteIfHyphen(rune) {
        if (rune === Codepoint.CODES["-"]) return "\\";
        return "";
      }
      static fromRegexp(re2) {
        const regex2 = new Regexp2(re2.op);
        regex2.flags = re2.flags;
        regex2.subs = re2.subs;
        regex2.runes = re2.runes;
        regex2.cap = re2.cap;
        regex2.min = re2.min;
        regex2.max = re2.max;
        regex2.name = re2.name;
        regex2.namedGroups = re2.namedGroups;
        regex2.lb = re2.lb;
        return regex2;
      }
      constructor(op) {
        this.op = op;
        this.flags = 0;
        this.subs = Regexp2.emptySubs();
        this.runes = /* @__PURE__ */ new Int32Array(0);
        this.min = 0;
        this.max = 0;
        this.cap = 0;
        this.name = null;
        this.namedGroups = /* @__PURE__ */ Object.create(null);
        this.lb = 0;
      }
      reinit() {
        this.flags = 0;
        this.subs = Regexp2.emptySubs();
        this.runes = /* @__PURE__ */ new Int32Array(0);
        this.cap = 0;
        this.min = 0;
        this.max = 0;
        this.name = null;
        this.namedGroups = /* @__PURE__ */ Object.create(null);
        this.lb = 0;
      }
      toString() {
        return this.appendTo();
      }
      appendTo() {
        let out = "";
        switch (this.op) {
          case Regexp2.Op.NO_MATCH:
            out += "[^\\x00-\\x{10FFFF}]";
            break;
          case Regexp2.Op.EMPTY_MATCH:
            out += "(?:)";
            break;
          case Regexp2.Op.STAR:
          case Regexp2.Op.PLUS:
          case Regexp2.Op.QUEST:
          case Regexp2.Op.REPEAT: {
            const sub = this.subs[0];
            if (sub.op > Regexp2.Op.CAPTURE || sub.op === Regexp2.Op.LITERAL && sub.runes.length > 1) out += `(?:${sub.appendTo()})`;
            else out += sub.appendTo();
            switch (this.op) {
              case Regexp2.Op.STAR:
                out += "*";
                break;
              case Regexp2.Op.PLUS:
                out += "+";
                break;
              case Regexp2.Op.QUEST:
                out += "?";
                break;
              case Regexp2.Op.REPEAT:
                out += `{${this.min}`;
                if (this.min !== this.max) {
                  out += ",";
                  if (this.max >= 0) out += this.max;
                }
                out += "}";
            }
            if ((this.flags & RE2Flags.NON_GREEDY) !== 0) out += "?";
            break;
          }
          case Regexp2.Op.CONCAT:
            for (let sub of this.subs) if (sub.op === Regexp2.Op.ALTERNATE) out += `(?:${sub.appendTo()})`;
            else out += sub.appendTo();
            break;
          case Regexp2.Op.ALTERNATE: {
            let sep3 = "";
            for (let sub of this.subs) {
              out += sep3;
              sep3 = "|";
              out += sub.appendTo();
            }
            break;
          }
          case Regexp2.Op.LITERAL:
            if ((this.flags & RE2Flags.FOLD_CASE) !== 0) out += "(?i:";
            for (let rune of this.runes) out += Utils.escapeRune(rune);
            if ((this.flags & RE2Flags.FOLD_CASE) !== 0) out += ")";
            break;
          case Regexp2.Op.ANY_CHAR_NOT_NL:
            out += "(?-s:.)";
            break;
          case Regexp2.Op.ANY_CHAR:
            out += "(?s:.)";
            break;
          case Regexp2.Op.PLB:
            out += `(?<=${this.subs[0].appendTo()})`;
            break;
          case Regexp2.Op.NLB:
            out += `(?<!${this.subs[0].appendTo()})`;
            break;
          case Regexp2.Op.CAPTURE:
            if (this.name === null || this.name.length === 0) out += "(";
            else out += `(?P<${this.name}>`;
            if (this.subs[0].op !== Regexp2.Op.EMPTY_MATCH) out += this.subs[0].appendTo();
            out += ")";
            break;
          case Regexp2.Op.BEGIN_TEXT:
            out += "\\A";
            break;
          case Regexp2.Op.END_TEXT:
            if ((this.flags & RE2Flags.WAS_DOLLAR) !== 0) out += "(?-m:$)";
            else out += "\\z";
            break;
          case Regexp2.Op.BEGIN_LINE:
            out += "^";
            break;
          case Regexp2.Op.END_LINE:
            out += "$";
            break;
          case Regexp2.Op.WORD_BOUNDARY:
            out += "\\b";
            break;
          case Regexp2.Op.NO_WORD_BOUNDARY:
            out += "\\B";
            break;
          case Regexp2.Op.CHAR_CLASS:
            if (this.runes.length % 2 !== 0) {
              out += "[invalid char class]";
              break;
            }
            out += "[";
            if (this.runes.length === 0) out += "^\\x00-\\x{10FFFF}";
            else if (this.runes[0] === 0 && this.runes[this.runes.length - 1] === Unicode.MAX_RUNE) {
              out += "^";
              for (let i = 1; i < this.runes.length - 1; i += 2) {
                const lo = this.runes[i] + 1;
                const hi = this.runes[i + 1] - 1;
                out += Regexp2.quoteIfHyphen(lo);
                out += Utils.escapeRune(lo);
                if (lo !== hi) {
                  out += "-";
                  out += Regexp2.quoteIfHyphen(hi);
                  out += Utils.escapeRune(hi);
                }
              }
            } else for (let i = 0; i < this.runes.length; i += 2) {
              const lo = this.runes[i];
              const hi = this.runes[i + 1];
              out += Regexp2.quoteIfHyphen(lo);
              out += Utils.escapeRune(lo);
              if (lo !== hi) {
                out += "-";
                out += Regexp2.quoteIfHyphen(hi);
                out += Utils.escapeRune(hi);
              }
            }
            out += "]";
            break;
          default:
            out += this.op;
        }
        return out;
      }
      maxCap() {
        let m = 0;
        if (this.op === Regexp2.Op.CAPTURE) m = this.cap;
        if (this.subs !== null) for (let sub of this.subs) {
          const n = sub.maxCap();
          if (m < n) m = n;
        }
        return m;
      }
      equals(that) {
        if (!(that !== null && that instanceof Regexp2)) return false;
        if (this.op !== that.op) return false;
        switch (this.op) {
          case Regexp2.Op.END_TEXT:
            if ((this.flags & RE2Flags.WAS_DOLLAR) !== (that.flags & RE2Flags.WAS_DOLLAR)) return false;
            break;
          case Regexp2.Op.LITERAL:
          case Regexp2.Op.CHAR_CLASS:
            if ((this.flags & RE2Flags.FOLD_CASE) !== (that.flags & RE2Flags.FOLD_CASE)) return false;
            if (this.runes === null && that.runes === null) break;
            if (this.runes === null || that.runes === null) return false;
            if (this.runes.length !== that.runes.length) return false;
            for (let i = 0; i < this.runes.length; i++) if (this.runes[i] !== that.runes[i]) return false;
            break;
          case Regexp2.Op.ALTERNATE:
          case Regexp2.Op.CONCAT:
            if (this.subs.length !== that.subs.length) return false;
            for (let i = 0; i < this.subs.length; ++i) if (!this.subs[i].equals(that.subs[i])) return false;
            break;
          case Regexp2.Op.STAR:
          case Regexp2.Op.PLUS:
          case Regexp2.Op.QUEST:
            if ((this.flags & RE2Flags.NON_GREEDY) !== (that.flags & RE2Flags.NON_GREEDY) || !this.subs[0].equals(that.subs[0])) return false;
            break;
          case Regexp2.Op.REPEAT:
            if ((this.flags & RE2Flags.NON_GREEDY) !== (that.flags & RE2Flags.NON_GREEDY) || this.min !== that.min || this.max !== that.max || !this.subs[0].equals(that.subs[0])) return false;
            break;
          case Regexp2.Op.CAPTURE:
            if (this.cap !== that.cap || (this.name === null ? that.name !== null : this.name !== that.name) || !this.subs[0].equals(that.subs[0])) return false;
            break;
          case Regexp2.Op.PLB:
          case Regexp2.Op.NLB:
            if (this.lb !== that.lb || !this.subs[0].equals(that.subs[0])) return false;
        }
        return true;
      }
    };
    var RegexpWalker = class {
      static walk(root, handler) {
        const stack = [];
        let re2 = root;
        let result2;
        for (; ; ) {
          if (re2.subs.length === 0) result2 = handler.leaf(re2);
          else {
            const state = handler.enter(re2);
            if (state.result === void 0) {
              stack.push({
                re: re2,
                state,
                i: 0
              });
              re2 = re2.subs[0];
              continue;
            }
            result2 = state.result;
          }
          for (; ; ) {
            if (stack.length === 0) return result2;
            const frame = stack[stack.length - 1];
            handler.child(frame.re, frame.state, result2, frame.i);
            frame.i++;
            if (frame.state.result === void 0 && frame.i < frame.re.subs.length) {
              re2 = frame.re.subs[frame.i];
              break;
            }
            stack.pop();
            result2 = frame.state.result !== void 0 ? frame.state.result : handler.leave(frame.re, frame.state);
          }
        }
      }
    };
    var AhoCorasick = class {
      constructor(words, alphabetSize) {
        const edges2 = /* @__PURE__ */ new Map();
        const parent = [0];
        const unit = [0];
        const depth = [0];
        const terminal = [0];
        for (const word3 of words) {
          let node = 0;
          for (let i = 0; i < word3.length; i++) {
            const key = node * alphabetSize + word3[i];
            let child = edges2.get(key);
            if (child === void 0) {
              child = parent.length;
              edges2.set(key, child);
              parent.push(node);
              unit.push(word3[i]);
              depth.push(depth[node] + 1);
              terminal.push(0);
            }
            node = child;
          }
          terminal[node] = 1;
        }
        const numNodes = parent.length;
        const children2 = new Int32Array(numNodes - 1);
        for (let c = 1; c < numNodes; c++) children2[c - 1] = c;
        children2.sort((a, b) => parent[a] - parent[b] || unit[a] - unit[b]);
        const childStart = new Int32Array(numNodes + 1);
        for (let c = 1; c < numNodes; c++) childStart[parent[c] + 1]++;
        for (let n = 0; n < numNodes; n++) childStart[n + 1] += childStart[n];
        const childUnit = new Int32Array(numNodes - 1);
        for (let k = 0; k < children2.length; k++) childUnit[k] = unit[children2[k]];
        this.childStart = childStart;
        this.childUnit = childUnit;
        this.childNode = children2;
        const byDepth = new Int32Array(numNodes);
        for (let n = 0; n < numNodes; n++) byDepth[n] = n;
        byDepth.sort((a, b) => depth[a] - depth[b]);
        const fail2 = new Int32Array(numNodes);
        const match = Uint8Array.from(terminal);
        for (let k = 1; k < numNodes; k++) {
          const c = byDepth[k];
          const p = parent[c];
          if (p !== 0) {
            let f = fail2[p];
            let next = this.next(f, unit[c]);
            while (next < 0 && f !== 0) {
              f = fail2[f];
              next = this.next(f, unit[c]);
            }
            fail2[c] = next >= 0 ? next : 0;
          }
          match[c] |= match[fail2[c]];
        }
        this.fail = fail2;
        this.match = match;
      }
      next(node, u) {
        let lo = this.childStart[node];
        let hi = this.childStart[node + 1];
        const units = this.childUnit;
        while (lo < hi) {
          const mid = lo + hi >> 1;
          const m = units[mid];
          if (m === u) return this.childNode[mid];
          if (m < u) lo = mid + 1;
          else hi = mid;
        }
        return -1;
      }
      advance(node, u) {
        for (; ; ) {
          const next = this.next(node, u);
          if (next >= 0) return next;
          if (node === 0) return 0;
          node = this.fail[node];
        }
      }
      searchUTF16(charSeq, start, end) {
        let node = 0;
        for (let i = start; i < end; i++) {
          node = this.advance(node, charSeq.charCodeAt(i));
          if (this.match[node] === 1) return true;
        }
        return false;
      }
      searchUTF8(bytes, start, end) {
        let node = 0;
        for (let i = start; i < end; i++) {
          node = this.advance(node, bytes[i]);
          if (this.match[node] === 1) return true;
        }
        return false;
      }
    };
    var Prefilter2 = class Prefilter3 {
      static Type = {
        NONE: 0,
        EXACT: 1,
        AND: 2,
        OR: 3
      };
      static MAX_SCANS = 32;
      static MAX_AC_UNITS = 1 << 18;
      constructor(type) {
        this.type = type;
        this.subs = [];
        this.str = "";
        this.bytes = null;
        this.cost = type === Prefilter3.Type.EXACT ? 1 : 0;
        this.allExact = false;
        this.ac16 = null;
        this.ac8 = null;
      }
      automaton16() {
        if (this.ac16 === null) {
          const words = this.subs.map((s) => {
            const arr = new Array(s.str.length);
            for (let i = 0; i < s.str.length; i++) arr[i] = s.str.charCodeAt(i);
            return arr;
          });
          this.ac16 = new AhoCorasick(words, 65536);
        }
        return this.ac16;
      }
      automaton8() {
        if (this.ac8 === null) this.ac8 = new AhoCorasick(this.subs.map((s) => s.bytes), 256);
        return this.ac8;
      }
      eval(input, pos) {
        switch (this.type) {
          case Prefilter3.Type.NONE:
            return true;
          case Prefilter3.Type.EXACT:
            return input.hasString(this, pos);
          case Prefilter3.Type.AND:
            for (let i = 0; i < this.subs.length; i++) if (!this.subs[i].eval(input, pos)) return false;
            return true;
          case Prefilter3.Type.OR:
            if (this.allExact) return input.hasAnyString(this, pos);
            for (let i = 0; i < this.subs.length; i++) if (this.subs[i].eval(input, pos)) return true;
            return false;
          default:
            return true;
        }
      }
    };
    var PrefilterTree = class PrefilterTree2 {
      static build(re2) {
        if (!re2) return new Prefilter2(Prefilter2.Type.NONE);
        return RegexpWalker.walk(re2, PrefilterTree2.WALKER);
      }
      static WALKER = {
        leaf: (re2) => PrefilterTree2.leaf(re2),
        enter: (re2) => PrefilterTree2.enter(re2),
        child: (re2, state, result2) => PrefilterTree2.child(re2, state, result2),
        leave: (re2, state) => PrefilterTree2.leave(re2, state)
      };
      static leaf(re2) {
        if (re2.op !== Regexp.Op.LITERAL) return new Prefilter2(Prefilter2.Type.NONE);
        if (re2.runes.length === 0 || (re2.flags & RE2Flags.FOLD_CASE) !== 0) return new Prefilter2(Prefilter2.Type.NONE);
        let str = "";
        for (let i = 0; i < re2.runes.length; i++) {
          if (Unicode.isUnsearchable(re2.runes[i])) return new Prefilter2(Prefilter2.Type.NONE);
          str += String.fromCodePoint(re2.runes[i]);
        }
        const pf = new Prefilter2(Prefilter2.Type.EXACT);
        pf.str = str;
        pf.bytes = Utils.stringToUtf8ByteArray(pf.str);
        return pf;
      }
      static enter(re2) {
        switch (re2.op) {
          case Regexp.Op.CAPTURE:
          case Regexp.Op.PLUS:
            return { sub: null };
          case Regexp.Op.REPEAT:
            if (re2.min >= 1) return { sub: null };
            return { result: new Prefilter2(Prefilter2.Type.NONE) };
          case Regexp.Op.CONCAT:
            return {
              pf: new Prefilter2(Prefilter2.Type.AND),
              subs: []
            };
          case Regexp.Op.ALTERNATE:
            return {
              pf: new Prefilter2(Prefilter2.Type.OR),
              subs: []
            };
          default:
            return { result: new Prefilter2(Prefilter2.Type.NONE) };
        }
      }
      static child(re2, state, s) {
        if (state.subs === void 0) {
          state.sub = s;
          return;
        }
        if (state.pf.type === Prefilter2.Type.AND) {
          if (s.type === Prefilter2.Type.NONE) return;
          if (s.type === Prefilter2.Type.AND) {
            for (let j = 0; j < s.subs.length; j++) state.subs.push(s.subs[j]);
            return;
          }
          state.subs.push(s);
          return;
        }
        if (s.type === Prefilter2.Type.NONE) {
          state.result = new Prefilter2(Prefilter2.Type.NONE);
          return;
        }
        if (s.type === Prefilter2.Type.OR) {
          for (let j = 0; j < s.subs.length; j++) state.subs.push(s.subs[j]);
          return;
        }
        state.subs.push(s);
      }
      static leave(re2, state) {
        if (state.subs === void 0) return state.sub;
        const pf = state.pf;
        const seen = /* @__PURE__ */ new Set();
        const subs = [];
        for (const sub of state.subs) {
          if (sub.type === Prefilter2.Type.EXACT) {
            if (seen.has(sub.str)) continue;
            seen.add(sub.str);
          }
          subs.push(sub);
        }
        if (pf.type === Prefilter2.Type.AND) {
          const kept = [];
          let cost2 = 0;
          for (const sub of subs) {
            if (cost2 + sub.cost > Prefilter2.MAX_SCANS) continue;
            kept.push(sub);
            cost2 += sub.cost;
          }
          if (kept.length === 0) return new Prefilter2(Prefilter2.Type.NONE);
          if (kept.length === 1) return kept[0];
          pf.subs = kept;
          pf.cost = cost2;
          return pf;
        }
        if (subs.length === 0) return new Prefilter2(Prefilter2.Type.NONE);
        if (subs.length === 1) return subs[0];
        pf.subs = subs;
        let allExact = true;
        let cost = 0;
        let units = 0;
        for (const sub of subs) {
          if (sub.type !== Prefilter2.Type.EXACT) allExact = false;
          else units += sub.bytes.length;
          cost += sub.cost;
        }
        if (allExact) {
          if (units > Prefilter2.MAX_AC_UNITS) return new Prefilter2(Prefilter2.Type.NONE);
          pf.allExact = true;
          pf.cost = 1;
          return pf;
        }
        if (cost > Prefilter2.MAX_SCANS) return new Prefilter2(Prefilter2.Type.NONE);
        pf.cost = cost;
        return pf;
      }
    };
    var PatchList = class {
      /**
      * @param {number} head - Encoded pointer to the start of the patch list.
      * @param {number} tail - Encoded pointer to the end of the patch list.
      */
      constructor(head = 0, tail = 0) {
        this.head = head;
        this.tail = tail;
      }
    };
    var Prog = class {
      constructor() {
        this.inst = [];
        this.start = 0;
        this.numCap = 2;
        this.lbStarts = [];
        this.numLb = 0;
        this.lbInst = null;
      }
      getInst(pc) {
        return this.inst[pc];
      }
      numInst() {
        return this.inst.length;
      }
      addInst(op) {
        this.inst.push(new Inst(op));
      }
      markLookbehindInsts() {
        const lbInst = new Uint8Array(this.inst.length);
        const pending = this.lbStarts.slice();
        while (pending.length > 0) {
          const pc = pending.pop();
          if (pc === 0 || lbInst[pc] === 1) continue;
          lbInst[pc] = 1;
          const i = this.inst[pc];
          switch (i.op) {
            case Inst.ALT:
            case Inst.ALT_MATCH:
              pending.push(i.out, i.arg);
              break;
            case Inst.MATCH:
            case Inst.FAIL:
              break;
            default:
              pending.push(i.out);
          }
        }
        this.lbInst = lbInst;
      }
      skipNop(pc) {
        let i = this.inst[pc];
        while (i.op === Inst.NOP || i.op === Inst.CAPTURE) {
          i = this.inst[pc];
          pc = i.out;
        }
        return i;
      }
      /** @returns {[boolean, string]} */
      prefix() {
        let prefix = "";
        let i = this.skipNop(this.start);
        if (!Inst.isRuneOp(i.op) || i.runes.length !== 1) return [i.op === Inst.MATCH, prefix];
        while (Inst.isRuneOp(i.op) && i.runes.length === 1 && (i.arg & RE2Flags.FOLD_CASE) === 0 && !Unicode.isUnsearchable(i.runes[0])) {
          prefix += String.fromCodePoint(i.runes[0]);
          i = this.skipNop(i.out);
        }
        return [i.op === Inst.MATCH, prefix];
      }
      startCond() {
        let flag = 0;
        let pc = this.start;
        loop: for (; ; ) {
          const i = this.inst[pc];
          switch (i.op) {
            case Inst.EMPTY_WIDTH:
              flag |= i.arg;
              break;
            case Inst.FAIL:
              return -1;
            case Inst.CAPTURE:
            case Inst.NOP:
              break;
            default:
              break loop;
          }
          pc = i.out;
        }
        return flag;
      }
      patch(l, val) {
        let head = l.head;
        while (head !== 0) {
          const i = this.inst[head >> 1];
          if ((head & 1) === 0) {
            head = i.out;
            i.out = val;
          } else {
            head = i.arg;
            i.arg = val;
          }
        }
      }
      append(l1, l2) {
        if (l1.head === 0) return l2;
        if (l2.head === 0) return l1;
        const i = this.inst[l1.tail >> 1];
        if ((l1.tail & 1) === 0) i.out = l2.head;
        else i.arg = l2.head;
        return new PatchList(l1.head, l2.tail);
      }
      /**
      *
      * @returns {string}
      */
      toString() {
        let out = "";
        for (let pc = 0; pc < this.inst.length; pc++) {
          const len = out.length;
          out += pc;
          if (pc === this.start) out += "*";
          out += "        ".substring(out.length - len);
          out += this.inst[pc];
          out += "\n";
        }
        return out;
      }
    };
    var ANY_RUNE_NOT_NL = new Int32Array([
      0,
      Codepoint.CODES["\n"] - 1,
      Codepoint.CODES["\n"] + 1,
      Unicode.MAX_RUNE
    ]);
    var ANY_RUNE = new Int32Array([0, Unicode.MAX_RUNE]);
    var Frag = class {
      constructor(i = 0, out = new PatchList(), nullable = false) {
        this.i = i;
        this.out = out;
        this.nullable = nullable;
      }
    };
    var Compiler = class Compiler2 {
      static compileRegexp(re2) {
        const c = new Compiler2();
        const f = c.compile(re2);
        c.prog.patch(f.out, c.newInst(Inst.MATCH).i);
        c.prog.start = f.i;
        c.prog.markLookbehindInsts();
        return c.prog;
      }
      static compileSet(regexps) {
        const c = new Compiler2();
        if (regexps.length === 0) {
          c.prog.start = c.newInst(Inst.FAIL).i;
          c.prog.markLookbehindInsts();
          return c.prog;
        }
        let starts = [];
        for (let i = 0; i < regexps.length; i++) {
          c.lbOffset = c.prog.numLb;
          const f = c.compile(regexps[i]);
          const m = c.newInst(Inst.MATCH);
          c.prog.getInst(m.i).arg = i;
          c.prog.patch(f.out, m.i);
          starts.push(f.i);
        }
        let start = starts[0];
        for (let i = 1; i < starts.length; i++) {
          const f = c.newInst(Inst.ALT);
          const inst = c.prog.getInst(f.i);
          inst.out = start;
          inst.arg = starts[i];
          start = f.i;
        }
        c.prog.start = start;
        c.prog.markLookbehindInsts();
        return c.prog;
      }
      constructor() {
        this.prog = new Prog();
        this.newInst(Inst.FAIL);
        this.lbOffset = 0;
        this.runeCache = /* @__PURE__ */ new Map();
        this.walker = {
          leaf: (re2) => this.leaf(re2),
          enter: (re2) => this.enter(re2),
          child: (re2, state, result2) => this.child(re2, state, result2),
          leave: (re2, state) => this.leave(re2, state)
        };
      }
      newInst(op) {
        this.prog.addInst(op);
        return new Frag(this.prog.numInst() - 1, new PatchList(), true);
      }
      nop() {
        const f = this.newInst(Inst.NOP);
        f.out = new PatchList(f.i << 1, f.i << 1);
        return f;
      }
      fail() {
        return new Frag();
      }
      cap(arg) {
        const f = this.newInst(Inst.CAPTURE);
        f.out = new PatchList(f.i << 1, f.i << 1);
        this.prog.getInst(f.i).arg = arg;
        if (this.prog.numCap < arg + 1) this.prog.numCap = arg + 1;
        return f;
      }
      cat(f1, f2) {
        if (f1.i === 0 || f2.i === 0) {
          this.prog.patch(f1.out, 0);
          this.prog.patch(f2.out, 0);
          return this.fail();
        }
        this.prog.patch(f1.out, f2.i);
        return new Frag(f1.i, f2.out, f1.nullable && f2.nullable);
      }
      alt(f1, f2) {
        if (f1.i === 0) return f2;
        if (f2.i === 0) return f1;
        const f = this.newInst(Inst.ALT);
        const i = this.prog.getInst(f.i);
        i.out = f1.i;
        i.arg = f2.i;
        f.out = this.prog.append(f1.out, f2.out);
        f.nullable = f1.nullable || f2.nullable;
        return f;
      }
      loop(f1, nongreedy) {
        const f = this.newInst(Inst.ALT);
        const i = this.prog.getInst(f.i);
        if (nongreedy) {
          i.arg = f1.i;
          f.out = new PatchList(f.i << 1, f.i << 1);
        } else {
          i.out = f1.i;
          f.out = new PatchList(f.i << 1 | 1, f.i << 1 | 1);
        }
        this.prog.patch(f1.out, f.i);
        return f;
      }
      quest(f1, nongreedy) {
        if (f1.i === 0) return this.nop();
        const f = this.newInst(Inst.ALT);
        const i = this.prog.getInst(f.i);
        if (nongreedy) {
          i.arg = f1.i;
          f.out = new PatchList(f.i << 1, f.i << 1);
        } else {
          i.out = f1.i;
          f.out = new PatchList(f.i << 1 | 1, f.i << 1 | 1);
        }
        f.out = this.prog.append(f.out, f1.out);
        return f;
      }
      star(f1, nongreedy) {
        if (f1.i === 0) return this.nop();
        if (f1.nullable) return this.quest(this.plus(f1, nongreedy), nongreedy);
        return this.loop(f1, nongreedy);
      }
      plus(f1, nongreedy) {
        if (f1.i === 0) return this.fail();
        return new Frag(f1.i, this.loop(f1, nongreedy).out, f1.nullable);
      }
      empty(op) {
        const f = this.newInst(Inst.EMPTY_WIDTH);
        this.prog.getInst(f.i).arg = op;
        f.out = new PatchList(f.i << 1, f.i << 1);
        return f;
      }
      rune(runes, flags) {
        const f = this.newInst(Inst.RUNE);
        f.nullable = false;
        const i = this.prog.getInst(f.i);
        i.runes = runes;
        flags &= RE2Flags.FOLD_CASE;
        if (runes.length !== 1 || Unicode.simpleFold(runes[0]) === runes[0]) flags &= ~RE2Flags.FOLD_CASE;
        i.arg = flags;
        f.out = new PatchList(f.i << 1, f.i << 1);
        if ((flags & RE2Flags.FOLD_CASE) === 0 && runes.length === 1 || runes.length === 2 && runes[0] === runes[1]) i.op = Inst.RUNE1;
        else if (runes.length === 2 && runes[0] === 0 && runes[1] === Unicode.MAX_RUNE) i.op = Inst.RUNE_ANY;
        else if (runes.length === 4 && runes[0] === 0 && runes[1] === Codepoint.CODES["\n"] - 1 && runes[2] === Codepoint.CODES["\n"] + 1 && runes[3] === Unicode.MAX_RUNE) i.op = Inst.RUNE_ANY_NOT_NL;
        return f;
      }
      lookBehind(a, parsedLb) {
        const lb = Math.sign(parsedLb) * (Math.abs(parsedLb) + this.lbOffset);
        const id = this.newInst(Inst.LB_WRITE);
        this.prog.getInst(id.i).arg = lb;
        const any = this.rune(ANY_RUNE, 0);
        const dotStar = this.star(any, true);
        const lbAutomaton = this.cat(dotStar, a);
        this.prog.patch(lbAutomaton.out, id.i);
        const checkId = this.newInst(Inst.LB_CHECK);
        this.prog.getInst(checkId.i).arg = lb;
        this.prog.lbStarts.push(lbAutomaton.i);
        if (Math.abs(lb) > this.prog.numLb) this.prog.numLb = Math.abs(lb);
        checkId.out = new PatchList(checkId.i << 1, checkId.i << 1);
        return checkId;
      }
      compile(re2) {
        return RegexpWalker.walk(re2, this.walker);
      }
      leaf(re2) {
        switch (re2.op) {
          case Regexp.Op.NO_MATCH:
            return this.fail();
          case Regexp.Op.EMPTY_MATCH:
            return this.nop();
          case Regexp.Op.LITERAL: {
            if (re2.runes.length === 0) return this.nop();
            let f = null;
            for (let r of re2.runes) {
              let singleRune = this.runeCache.get(r);
              if (singleRune === void 0) {
                singleRune = new Int32Array([r]);
                this.runeCache.set(r, singleRune);
              }
              const f1 = this.rune(singleRune, re2.flags);
              f = f === null ? f1 : this.cat(f, f1);
            }
            return f;
          }
          case Regexp.Op.CHAR_CLASS:
            return this.rune(re2.runes, re2.flags);
          case Regexp.Op.ANY_CHAR_NOT_NL:
            return this.rune(ANY_RUNE_NOT_NL, 0);
          case Regexp.Op.ANY_CHAR:
            return this.rune(ANY_RUNE, 0);
          case Regexp.Op.BEGIN_LINE:
            return this.empty(Utils.EMPTY_BEGIN_LINE);
          case Regexp.Op.END_LINE:
            return this.empty(Utils.EMPTY_END_LINE);
          case Regexp.Op.BEGIN_TEXT:
            return this.empty(Utils.EMPTY_BEGIN_TEXT);
          case Regexp.Op.END_TEXT:
            return this.empty(Utils.EMPTY_END_TEXT);
          case Regexp.Op.WORD_BOUNDARY:
            return this.empty(Utils.EMPTY_WORD_BOUNDARY);
          case Regexp.Op.NO_WORD_BOUNDARY:
            return this.empty(Utils.EMPTY_NO_WORD_BOUNDARY);
          case Regexp.Op.CONCAT:
          case Regexp.Op.ALTERNATE:
            return this.nop();
          default:
            throw new RE2JSCompileException("regexp: unhandled case in compile");
        }
      }
      enter(re2) {
        switch (re2.op) {
          case Regexp.Op.PLB:
          case Regexp.Op.NLB:
          case Regexp.Op.STAR:
          case Regexp.Op.PLUS:
          case Regexp.Op.QUEST:
            return { sub: null };
          case Regexp.Op.CAPTURE:
            return {
              bra: this.cap(re2.cap << 1),
              sub: null
            };
          case Regexp.Op.CONCAT:
          case Regexp.Op.ALTERNATE:
            return { f: null };
          default:
            throw new RE2JSCompileException("regexp: unhandled case in compile");
        }
      }
      child(re2, state, f1) {
        if (re2.op === Regexp.Op.CONCAT) state.f = state.f === null ? f1 : this.cat(state.f, f1);
        else if (re2.op === Regexp.Op.ALTERNATE) state.f = state.f === null ? f1 : this.alt(state.f, f1);
        else state.sub = f1;
      }
      leave(re2, state) {
        switch (re2.op) {
          case Regexp.Op.PLB:
          case Regexp.Op.NLB:
            return this.lookBehind(state.sub, re2.lb);
          case Regexp.Op.CAPTURE: {
            const ket = this.cap(re2.cap << 1 | 1);
            return this.cat(this.cat(state.bra, state.sub), ket);
          }
          case Regexp.Op.STAR:
            return this.star(state.sub, (re2.flags & RE2Flags.NON_GREEDY) !== 0);
          case Regexp.Op.PLUS:
            return this.plus(state.sub, (re2.flags & RE2Flags.NON_GREEDY) !== 0);
          case Regexp.Op.QUEST:
            return this.quest(state.sub, (re2.flags & RE2Flags.NON_GREEDY) !== 0);
          case Regexp.Op.CONCAT:
          case Regexp.Op.ALTERNATE:
            return state.f;
          default:
            throw new RE2JSCompileException("regexp: unhandled case in compile");
        }
      }
    };
    var Simplify = class Simplify2 {
      static simplify(re2) {
        if (re2 === null) return null;
        return RegexpWalker.walk(re2, Simplify2.WALKER);
      }
      static WALKER = {
        leaf: (re2) => Simplify2.leaf(re2),
        enter: (re2) => Simplify2.enter(re2),
        child: (re2, state, result2, i) => Simplify2.child(re2, state, result2, i),
        leave: (re2, state) => Simplify2.leave(re2, state)
      };
      static leaf(re2) {
        if (re2.op === Regexp.Op.CHAR_CLASS) {
          if (re2.runes === null) return re2;
          if (re2.runes.length === 0) return new Regexp(Regexp.Op.NO_MATCH);
          if (re2.runes.length === 2 && re2.runes[0] === 0 && re2.runes[1] === Unicode.MAX_RUNE) return new Regexp(Regexp.Op.ANY_CHAR);
          if (re2.runes.length === 4 && re2.runes[0] === 0 && re2.runes[1] === Codepoint.CODES["\n"] - 1 && re2.runes[2] === Codepoint.CODES["\n"] + 1 && re2.runes[3] === Unicode.MAX_RUNE) return new Regexp(Regexp.Op.ANY_CHAR_NOT_NL);
        }
        return re2;
      }
      static enter(re2) {
        switch (re2.op) {
          case Regexp.Op.PLB:
          case Regexp.Op.NLB:
          case Regexp.Op.CAPTURE:
          case Regexp.Op.STAR:
          case Regexp.Op.PLUS:
          case Regexp.Op.QUEST:
            return { sub: null };
          case Regexp.Op.CONCAT:
          case Regexp.Op.ALTERNATE:
            return {
              subs: [],
              changed: false
            };
          case Regexp.Op.REPEAT:
            if (re2.min === 0 && re2.max === 0) return { result: new Regexp(Regexp.Op.EMPTY_MATCH) };
            return { sub: null };
          default:
            return { result: re2 };
        }
      }
      static child(re2, state, nsub, i) {
        if (state.subs === void 0) {
          state.sub = nsub;
          return;
        }
        if (nsub !== re2.subs[i]) state.changed = true;
        if (re2.op === Regexp.Op.CONCAT) {
          if (nsub.op === Regexp.Op.NO_MATCH) {
            state.result = new Regexp(Regexp.Op.NO_MATCH);
            return;
          }
          if (nsub.op === Regexp.Op.EMPTY_MATCH) {
            state.changed = true;
            return;
          }
          if (nsub.op === Regexp.Op.CONCAT) {
            state.changed = true;
            for (let j = 0; j < nsub.subs.length; j++) state.subs.push(nsub.subs[j]);
            return;
          }
        } else {
          if (nsub.op === Regexp.Op.NO_MATCH) {
            state.changed = true;
            return;
          }
          if (nsub.op === Regexp.Op.ALTERNATE) {
            state.changed = true;
            for (let j = 0; j < nsub.subs.length; j++) state.subs.push(nsub.subs[j]);
            return;
          }
        }
        state.subs.push(nsub);
      }
      static leave(re2, state) {
        switch (re2.op) {
          case Regexp.Op.PLB:
          case Regexp.Op.NLB:
          case Regexp.Op.CAPTURE: {
            const sub = state.sub;
            if (sub !== re2.subs[0]) {
              const nre = Regexp.fromRegexp(re2);
              nre.runes = /* @__PURE__ */ new Int32Array(0);
              nre.subs = [sub];
              return nre;
            }
            return re2;
          }
          case Regexp.Op.CONCAT:
          case Regexp.Op.ALTERNATE:
            if (state.changed) {
              const newSubs = state.subs;
              if (newSubs.length === 0) return new Regexp(re2.op === Regexp.Op.CONCAT ? Regexp.Op.EMPTY_MATCH : Regexp.Op.NO_MATCH);
              if (newSubs.length === 1) return newSubs[0];
              const nre = Regexp.fromRegexp(re2);
              nre.runes = /* @__PURE__ */ new Int32Array(0);
              nre.subs = newSubs;
              return nre;
            }
            return re2;
          case Regexp.Op.STAR:
          case Regexp.Op.PLUS:
          case Regexp.Op.QUEST:
            return Simplify2.simplify1(re2.op, re2.flags, state.sub, re2);
          case Regexp.Op.REPEAT:
            return Simplify2.simplifyRepeat(re2, state.sub);
          default:
            return re2;
        }
      }
      static simplifyRepeat(re2, sub) {
        if (re2.max === -1) {
          if (re2.min === 0) return Simplify2.simplify1(Regexp.Op.STAR, re2.flags, sub, null);
          if (re2.min === 1) return Simplify2.simplify1(Regexp.Op.PLUS, re2.flags, sub, null);
          const subs = [];
          for (let i = 0; i < re2.min - 1; i++) subs.push(sub);
          subs.push(Simplify2.simplify1(Regexp.Op.PLUS, re2.flags, sub, null));
          return Simplify2.concat(subs);
        }
        if (re2.min === 1 && re2.max === 1) return sub;
        let prefixSubs = null;
        if (re2.min > 0) {
          prefixSubs = [];
          for (let i = 0; i < re2.min; i++) prefixSubs.push(sub);
        }
        if (re2.max > re2.min) {
          let suffix = Simplify2.simplify1(Regexp.Op.QUEST, re2.flags, sub, null);
          for (let i = re2.min + 1; i < re2.max; i++) suffix = Simplify2.simplify1(Regexp.Op.QUEST, re2.flags, Simplify2.concat([sub, suffix]), null);
          if (prefixSubs === null) return suffix;
          prefixSubs.push(suffix);
        }
        if (prefixSubs !== null) return Simplify2.concat(prefixSubs);
        return new Regexp(Regexp.Op.NO_MATCH);
      }
      static concat(subs) {
        const newSubs = [];
        for (let i = 0; i < subs.length; i++) {
          const sub = subs[i];
          if (sub.op === Regexp.Op.NO_MATCH) return new Regexp(Regexp.Op.NO_MATCH);
          if (sub.op === Regexp.Op.EMPTY_MATCH) continue;
          if (sub.op === Regexp.Op.CONCAT) {
            for (let j = 0; j < sub.subs.length; j++) newSubs.push(sub.subs[j]);
            continue;
          }
          newSubs.push(sub);
        }
        if (newSubs.length === 0) return new Regexp(Regexp.Op.EMPTY_MATCH);
        if (newSubs.length === 1) return newSubs[0];
        const nre = new Regexp(Regexp.Op.CONCAT);
        nre.subs = newSubs;
        return nre;
      }
      static simplify1(op, flags, sub, re2) {
        if (sub.op === Regexp.Op.EMPTY_MATCH) return sub;
        if (sub.op === Regexp.Op.NO_MATCH) {
          if (op === Regexp.Op.PLUS) return sub;
          return new Regexp(Regexp.Op.EMPTY_MATCH);
        }
        if (op === sub.op && (flags & RE2Flags.NON_GREEDY) === (sub.flags & RE2Flags.NON_GREEDY)) return sub;
        if (re2 !== null && re2.op === op && (re2.flags & RE2Flags.NON_GREEDY) === (flags & RE2Flags.NON_GREEDY) && sub === re2.subs[0]) return re2;
        const nre = new Regexp(op);
        nre.flags = flags;
        nre.subs = [sub];
        return nre;
      }
    };
    var CharGroup = class {
      constructor(sign, cls) {
        this.sign = sign;
        this.cls = cls;
      }
    };
    var code1 = [48, 57];
    var code2 = [
      9,
      10,
      12,
      13,
      32,
      32
    ];
    var code3 = [
      48,
      57,
      65,
      90,
      95,
      95,
      97,
      122
    ];
    var PERL_GROUPS = /* @__PURE__ */ new Map([
      ["\\d", new CharGroup(1, code1)],
      ["\\D", new CharGroup(-1, code1)],
      ["\\s", new CharGroup(1, code2)],
      ["\\S", new CharGroup(-1, code2)],
      ["\\w", new CharGroup(1, code3)],
      ["\\W", new CharGroup(-1, code3)]
    ]);
    var code4 = [
      48,
      57,
      65,
      90,
      97,
      122
    ];
    var code5 = [
      65,
      90,
      97,
      122
    ];
    var code6 = [0, 127];
    var code7 = [
      9,
      9,
      32,
      32
    ];
    var code8 = [
      0,
      31,
      127,
      127
    ];
    var code9 = [48, 57];
    var code10 = [33, 126];
    var code11 = [97, 122];
    var code12 = [32, 126];
    var code13 = [
      33,
      47,
      58,
      64,
      91,
      96,
      123,
      126
    ];
    var code14 = [
      9,
      13,
      32,
      32
    ];
    var code15 = [65, 90];
    var code16 = [
      48,
      57,
      65,
      90,
      95,
      95,
      97,
      122
    ];
    var code17 = [
      48,
      57,
      65,
      70,
      97,
      102
    ];
    var POSIX_GROUPS = /* @__PURE__ */ new Map([
      ["[:alnum:]", new CharGroup(1, code4)],
      ["[:^alnum:]", new CharGroup(-1, code4)],
      ["[:alpha:]", new CharGroup(1, code5)],
      ["[:^alpha:]", new CharGroup(-1, code5)],
      ["[:ascii:]", new CharGroup(1, code6)],
      ["[:^ascii:]", new CharGroup(-1, code6)],
      ["[:blank:]", new CharGroup(1, code7)],
      ["[:^blank:]", new CharGroup(-1, code7)],
      ["[:cntrl:]", new CharGroup(1, code8)],
      ["[:^cntrl:]", new CharGroup(-1, code8)],
      ["[:digit:]", new CharGroup(1, code9)],
      ["[:^digit:]", new CharGroup(-1, code9)],
      ["[:graph:]", new CharGroup(1, code10)],
      ["[:^graph:]", new CharGroup(-1, code10)],
      ["[:lower:]", new CharGroup(1, code11)],
      ["[:^lower:]", new CharGroup(-1, code11)],
      ["[:print:]", new CharGroup(1, code12)],
      ["[:^print:]", new CharGroup(-1, code12)],
      ["[:punct:]", new CharGroup(1, code13)],
      ["[:^punct:]", new CharGroup(-1, code13)],
      ["[:space:]", new CharGroup(1, code14)],
      ["[:^space:]", new CharGroup(-1, code14)],
      ["[:upper:]", new CharGroup(1, code15)],
      ["[:^upper:]", new CharGroup(-1, code15)],
      ["[:word:]", new CharGroup(1, code16)],
      ["[:^word:]", new CharGroup(-1, code16)],
      ["[:xdigit:]", new CharGroup(1, code17)],
      ["[:^xdigit:]", new CharGroup(-1, code17)]
    ]);
    var CharClass = class CharClass2 {
      static charClassToString(r, len) {
        let result2 = "[";
        for (let i = 0; i < len; i += 2) {
          if (i > 0) result2 += " ";
          const lo = r[i];
          const hi = r[i + 1];
          if (lo === hi) result2 += `0x${lo.toString(16)}`;
          else result2 += `0x${lo.toString(16)}-0x${hi.toString(16)}`;
        }
        result2 += "]";
        return result2;
      }
      static sortRanges(array, len) {
        const n = len >> 1;
        const order = new Array(n);
        for (let i = 0; i < n; i++) order[i] = i;
        order.sort((a, b) => array[2 * a] - array[2 * b] || array[2 * b + 1] - array[2 * a + 1]);
        const sorted = array.slice(0, len);
        for (let i = 0; i < n; i++) {
          array[2 * i] = sorted[2 * order[i]];
          array[2 * i + 1] = sorted[2 * order[i] + 1];
        }
      }
      /**
      * @param {number[]|Int32Array} [r]
      */
      constructor(r = Utils.emptyInts()) {
        this.r = r;
        this.len = r.length;
      }
      toArray() {
        if (this.r instanceof Int32Array) return this.len === this.r.length ? this.r : this.r.subarray(0, this.len);
        return new Int32Array(this.len === this.r.length ? this.r : this.r.slice(0, this.len));
      }
      toGrowableArray() {
        if (Array.isArray(this.r)) {
          this.r.length = this.len;
          return this.r;
        }
        return Array.from(this.r.subarray(0, this.len));
      }
      cleanClass() {
        if (this.len < 4) return this;
        CharClass2.sortRanges(this.r, this.len);
        let w = 2;
        for (let i = 2; i < this.len; i += 2) {
          const lo = this.r[i];
          const hi = this.r[i + 1];
          if (lo <= this.r[w - 1] + 1) {
            if (hi > this.r[w - 1]) this.r[w - 1] = hi;
            continue;
          }
          this.r[w] = lo;
          this.r[w + 1] = hi;
          w += 2;
        }
        this.len = w;
        return this;
      }
      appendLiteral(x, flags) {
        return (flags & RE2Flags.FOLD_CASE) !== 0 ? this.appendFoldedRange(x, x) : this.appendRange(x, x);
      }
      appendRange(lo, hi) {
        if (this.len > 0) {
          for (let i = 2; i <= 4; i += 2) if (this.len >= i) {
            const rlo = this.r[this.len - i];
            const rhi = this.r[this.len - i + 1];
            if (lo <= rhi + 1 && rlo <= hi + 1) {
              if (lo < rlo) this.r[this.len - i] = lo;
              if (hi > rhi) this.r[this.len - i + 1] = hi;
              return this;
            }
          }
        }
        this.r[this.len++] = lo;
        this.r[this.len++] = hi;
        return this;
      }
      appendFoldedRange(lo, hi) {
        if (lo <= Unicode.MIN_FOLD && hi >= Unicode.MAX_FOLD) return this.appendRange(lo, hi);
        if (hi < Unicode.MIN_FOLD || lo > Unicode.MAX_FOLD) return this.appendRange(lo, hi);
        if (lo < Unicode.MIN_FOLD) {
          this.appendRange(lo, Unicode.MIN_FOLD - 1);
          lo = Unicode.MIN_FOLD;
        }
        if (hi > Unicode.MAX_FOLD) {
          this.appendRange(Unicode.MAX_FOLD + 1, hi);
          hi = Unicode.MAX_FOLD;
        }
        for (let c = lo; c <= hi; c++) {
          this.appendRange(c, c);
          for (let f = Unicode.simpleFold(c); f !== c; f = Unicode.simpleFold(f)) this.appendRange(f, f);
        }
        return this;
      }
      appendClass(x) {
        for (let i = 0; i < x.length; i += 2) this.appendRange(x[i], x[i + 1]);
        return this;
      }
      appendFoldedClass(x) {
        for (let i = 0; i < x.length; i += 2) this.appendFoldedRange(x[i], x[i + 1]);
        return this;
      }
      appendNegatedClass(x) {
        let nextLo = 0;
        for (let i = 0; i < x.length; i += 2) {
          const lo = x[i];
          const hi = x[i + 1];
          if (nextLo <= lo - 1) this.appendRange(nextLo, lo - 1);
          nextLo = hi + 1;
        }
        if (nextLo <= Unicode.MAX_RUNE) this.appendRange(nextLo, Unicode.MAX_RUNE);
        return this;
      }
      appendTable(table2) {
        for (let i = 0; i < table2.length; ++i) {
          const lo = table2.getLo(i);
          const hi = table2.getHi(i);
          const stride = table2.getStride(i);
          if (stride === 1) {
            this.appendRange(lo, hi);
            continue;
          }
          for (let c = lo; c <= hi; c += stride) this.appendRange(c, c);
        }
        return this;
      }
      appendNegatedTable(table2) {
        let nextLo = 0;
        for (let i = 0; i < table2.length; ++i) {
          const lo = table2.getLo(i);
          const hi = table2.getHi(i);
          const stride = table2.getStride(i);
          if (stride === 1) {
            if (nextLo <= lo - 1) this.appendRange(nextLo, lo - 1);
            nextLo = hi + 1;
            continue;
          }
          for (let c = lo; c <= hi; c += stride) {
            if (nextLo <= c - 1) this.appendRange(nextLo, c - 1);
            nextLo = c + 1;
          }
        }
        if (nextLo <= Unicode.MAX_RUNE) this.appendRange(nextLo, Unicode.MAX_RUNE);
        return this;
      }
      appendTableWithSign(table2, sign) {
        return sign < 0 ? this.appendNegatedTable(table2) : this.appendTable(table2);
      }
      negateClass() {
        let nextLo = 0;
        let w = 0;
        for (let i = 0; i < this.len; i += 2) {
          const lo = this.r[i];
          const hi = this.r[i + 1];
          if (nextLo <= lo - 1) {
            this.r[w] = nextLo;
            this.r[w + 1] = lo - 1;
            w += 2;
          }
          nextLo = hi + 1;
        }
        this.len = w;
        if (nextLo <= Unicode.MAX_RUNE) {
          this.r[this.len++] = nextLo;
          this.r[this.len++] = Unicode.MAX_RUNE;
        }
        return this;
      }
      appendClassWithSign(x, sign) {
        return sign < 0 ? this.appendNegatedClass(x) : this.appendClass(x);
      }
      appendGroup(g, foldCase) {
        let cls = g.cls;
        if (foldCase) cls = new CharClass2().appendFoldedClass(cls).cleanClass().toArray();
        return this.appendClassWithSign(cls, g.sign);
      }
      toString() {
        return CharClass2.charClassToString(this.r, this.len);
      }
    };
    var StringIterator = class {
      constructor(str) {
        this.str = str;
        this.position = 0;
      }
      pos() {
        return this.position;
      }
      rewindTo(pos) {
        this.position = pos;
      }
      more() {
        return this.position < this.str.length;
      }
      peek() {
        return this.str.codePointAt(this.position);
      }
      skip(n) {
        this.position += n;
      }
      skipString(s) {
        this.position += s.length;
      }
      pop() {
        const r = this.str.codePointAt(this.position);
        this.position += Utils.charCount(r);
        return r;
      }
      lookingAt(s) {
        return this.str.startsWith(s, this.position);
      }
      rest() {
        return this.str.substring(this.position);
      }
      from(beforePos) {
        return this.str.substring(beforePos, this.position);
      }
      toString() {
        return this.rest();
      }
    };
    var Parser = class Parser2 {
      static ERR_INTERNAL_ERROR = "regexp/syntax: internal error";
      static ERR_INVALID_CHAR_RANGE = "invalid character class range";
      static ERR_INVALID_ESCAPE = "invalid escape sequence";
      static ERR_INVALID_NAMED_CAPTURE = "invalid named capture";
      static ERR_INVALID_PERL_OP = "invalid or unsupported Perl syntax";
      static ERR_INVALID_REPEAT_OP = "invalid nested repetition operator";
      static ERR_INVALID_REPEAT_SIZE = "invalid repeat count";
      static ERR_MISSING_BRACKET = "missing closing ]";
      static ERR_MISSING_PAREN = "missing closing )";
      static ERR_MISSING_REPEAT_ARGUMENT = "missing argument to repetition operator";
      static ERR_TRAILING_BACKSLASH = "trailing backslash at end of expression";
      static ERR_DUPLICATE_NAMED_CAPTURE = "duplicate capture group name";
      static ERR_UNEXPECTED_PAREN = "unexpected )";
      static ERR_NESTING_DEPTH = "expression nests too deeply";
      static ERR_LARGE = "expression too large";
      static ERR_INVALID_CAPTURE_IN_LOOKBEHIND = "invalid capture in lookbehind";
      static MAX_HEIGHT = 1e3;
      static MAX_SIZE = 1398101;
      static MAX_RUNES = 33554432;
      static ANY_TABLE = new UnicodeRangeTable(new Uint32Array([
        0,
        Unicode.MAX_RUNE,
        1
      ]));
      static ASCII_TABLE = new UnicodeRangeTable(new Uint32Array([
        0,
        127,
        1
      ]));
      static ASCII_FOLD_TABLE = new UnicodeRangeTable(new Uint32Array([
        0,
        127,
        1,
        383,
        383,
        1,
        8490,
        8490,
        1
      ]));
      static unicodeTable(name) {
        if (name === "Any") return {
          tab: Parser2.ANY_TABLE,
          fold: Parser2.ANY_TABLE,
          sign: 1
        };
        if (name === "Ascii") return {
          tab: Parser2.ASCII_TABLE,
          fold: Parser2.ASCII_FOLD_TABLE,
          sign: 1
        };
        if (name === "Assigned") return {
          tab: UnicodeTables.CATEGORIES.get("Cn"),
          fold: UnicodeTables.CATEGORIES.get("Cn"),
          sign: -1
        };
        if (name === "Lc") return {
          tab: UnicodeTables.CATEGORIES.get("LC"),
          fold: UnicodeTables.FOLD_CATEGORIES.get("LC"),
          sign: 1
        };
        if (UnicodeTables.CATEGORIES.has(name)) return {
          tab: UnicodeTables.CATEGORIES.get(name),
          fold: UnicodeTables.FOLD_CATEGORIES.get(name),
          sign: 1
        };
        if (UnicodeTables.SCRIPTS.has(name)) return {
          tab: UnicodeTables.SCRIPTS.get(name),
          fold: UnicodeTables.FOLD_SCRIPT.get(name),
          sign: 1
        };
        return null;
      }
      static minFoldRune(r) {
        if (r < Unicode.MIN_FOLD || r > Unicode.MAX_FOLD) return r;
        let min = r;
        const r0 = r;
        for (r = Unicode.simpleFold(r); r !== r0; r = Unicode.simpleFold(r)) if (min > r) min = r;
        return min;
      }
      static leadingRegexp(re2) {
        if (re2.op === Regexp.Op.EMPTY_MATCH) return null;
        if (re2.op === Regexp.Op.CONCAT && re2.subs.length > 0) {
          const sub = re2.subs[0];
          if (sub.op === Regexp.Op.EMPTY_MATCH) return null;
          return sub;
        }
        return re2;
      }
      static literalRegexp(s, flags) {
        const re2 = new Regexp(Regexp.Op.LITERAL);
        re2.flags = flags;
        re2.runes = Utils.stringToRunes(s);
        return re2;
      }
      /**
      * Parse regular expression pattern {@code pattern} with mode flags {@code flags}.
      * @param {string} pattern
      * @param {number} flags
      */
      static parse(pattern, flags) {
        return new Parser2(pattern, flags).parseInternal();
      }
      static parseRepeat(t) {
        const start = t.pos();
        if (!t.more() || !t.lookingAt("{")) return -1;
        t.skip(1);
        const min = Parser2.parseInt(t);
        if (min === -1) return -1;
        if (!t.more()) return -1;
        let max;
        if (!t.lookingAt(",")) max = min;
        else {
          t.skip(1);
          if (!t.more()) return -1;
          if (t.lookingAt("}")) max = -1;
          else if ((max = Parser2.parseInt(t)) === -1) return -1;
        }
        if (!t.more() || !t.lookingAt("}")) return -1;
        t.skip(1);
        if (min < 0 || min > 1e3 || max === -2 || max > 1e3 || max >= 0 && min > max) throw new RE2JSSyntaxException(Parser2.ERR_INVALID_REPEAT_SIZE, t.from(start));
        return min << 16 | max & Unicode.MAX_BMP;
      }
      static isValidCaptureName(name) {
        if (name.length === 0) return false;
        for (let i = 0; i < name.length; i++) {
          const c = name.codePointAt(i);
          if (c !== Codepoint.CODES["_"] && !Utils.isalnum(c)) return false;
        }
        return true;
      }
      static parseInt(t) {
        const start = t.pos();
        while (t.more() && t.peek() >= Codepoint.CODES["0"] && t.peek() <= Codepoint.CODES["9"]) t.skip(1);
        const n = t.from(start);
        if (n.length === 0 || n.length > 1 && n.codePointAt(0) === Codepoint.CODES["0"]) return -1;
        if (n.length > 8) return -2;
        return parseInt(n, 10);
      }
      static isCharClass(re2) {
        return re2.op === Regexp.Op.LITERAL && re2.runes.length === 1 || re2.op === Regexp.Op.CHAR_CLASS || re2.op === Regexp.Op.ANY_CHAR_NOT_NL || re2.op === Regexp.Op.ANY_CHAR;
      }
      static matchRune(re2, r) {
        switch (re2.op) {
          case Regexp.Op.LITERAL:
            return re2.runes.length === 1 && re2.runes[0] === r;
          case Regexp.Op.CHAR_CLASS:
            for (let i = 0; i < re2.runes.length; i += 2) if (re2.runes[i] <= r && r <= re2.runes[i + 1]) return true;
            return false;
          case Regexp.Op.ANY_CHAR_NOT_NL:
            return r !== Codepoint.CODES["\n"];
          case Regexp.Op.ANY_CHAR:
            return true;
        }
        return false;
      }
      static mergeCharClass(dst, src) {
        switch (dst.op) {
          case Regexp.Op.ANY_CHAR:
            break;
          case Regexp.Op.ANY_CHAR_NOT_NL:
            if (Parser2.matchRune(src, Codepoint.CODES["\n"])) dst.op = Regexp.Op.ANY_CHAR;
            break;
          case Regexp.Op.CHAR_CLASS: {
            const cc = new CharClass(Array.isArray(dst.runes) ? dst.runes : Array.from(dst.runes));
            if (src.op === Regexp.Op.LITERAL) cc.appendLiteral(src.runes[0], src.flags);
            else cc.appendClass(src.runes);
            dst.runes = cc.toGrowableArray();
            break;
          }
          case Regexp.Op.LITERAL:
            if (src.runes[0] === dst.runes[0] && src.flags === dst.flags) break;
            dst.op = Regexp.Op.CHAR_CLASS;
            dst.runes = new CharClass().appendLiteral(dst.runes[0], dst.flags).appendLiteral(src.runes[0], src.flags).toGrowableArray();
        }
      }
      static parseEscape(t) {
        const startPos = t.pos();
        t.skip(1);
        if (!t.more()) throw new RE2JSSyntaxException(Parser2.ERR_TRAILING_BACKSLASH);
        let c = t.pop();
        bigswitch: switch (c) {
          case Codepoint.CODES["1"]:
          case Codepoint.CODES["2"]:
          case Codepoint.CODES["3"]:
          case Codepoint.CODES["4"]:
          case Codepoint.CODES["5"]:
          case Codepoint.CODES["6"]:
          case Codepoint.CODES["7"]:
            if (!t.more() || t.peek() < Codepoint.CODES["0"] || t.peek() > Codepoint.CODES["7"]) break;
          case Codepoint.CODES["0"]: {
            let r = c - Codepoint.CODES["0"];
            for (let i = 1; i < 3; i++) {
              if (!t.more() || t.peek() < Codepoint.CODES["0"] || t.peek() > Codepoint.CODES["7"]) break;
              r = r * 8 + t.peek() - Codepoint.CODES["0"];
              t.skip(1);
            }
            return r;
          }
          case Codepoint.CODES["x"]: {
            if (!t.more()) break;
            c = t.pop();
            if (c === Codepoint.CODES["{"]) {
              let nhex = 0;
              let r = 0;
              while (true) {
                if (!t.more()) break bigswitch;
                c = t.pop();
                if (c === Codepoint.CODES["}"]) break;
                const v = Utils.unhex(c);
                if (v < 0) break bigswitch;
                r = r * 16 + v;
                if (r > Unicode.MAX_RUNE) break bigswitch;
                nhex++;
              }
              if (nhex === 0) break bigswitch;
              return r;
            }
            const x = Utils.unhex(c);
            if (!t.more()) break;
            c = t.pop();
            const y = Utils.unhex(c);
            if (x < 0 || y < 0) break;
            return x * 16 + y;
          }
          case Codepoint.CODES["a"]:
            return Codepoint.CODES["\x07"];
          case Codepoint.CODES["f"]:
            return Codepoint.CODES["\f"];
          case Codepoint.CODES["n"]:
            return Codepoint.CODES["\n"];
          case Codepoint.CODES["r"]:
            return Codepoint.CODES["\r"];
          case Codepoint.CODES["t"]:
            return Codepoint.CODES["	"];
          case Codepoint.CODES["v"]:
            return Codepoint.CODES["\v"];
          default:
            if (c <= Unicode.MAX_ASCII && !Utils.isalnum(c)) return c;
        }
        throw new RE2JSSyntaxException(Parser2.ERR_INVALID_ESCAPE, t.from(startPos));
      }
      static parseClassChar(t, wholeClassPos) {
        if (!t.more()) throw new RE2JSSyntaxException(Parser2.ERR_MISSING_BRACKET, t.from(wholeClassPos));
        if (t.lookingAt("\\")) return Parser2.parseEscape(t);
        return t.pop();
      }
      static hasCapture(re2) {
        if (re2 === null) return false;
        if (re2.op === Regexp.Op.CAPTURE) return true;
        if (re2.subs) {
          for (let sub of re2.subs) if (Parser2.hasCapture(sub)) return true;
        }
        return false;
      }
      constructor(wholeRegexp, flags = 0) {
        this.wholeRegexp = wholeRegexp;
        this.flags = flags;
        this.numCap = 0;
        this.namedGroups = /* @__PURE__ */ Object.create(null);
        this.stack = [];
        this.free = null;
        this.numRegexp = 0;
        this.numRunes = 0;
        this.repeats = 0;
        this.height = null;
        this.size = null;
        this.nlb = 0;
      }
      newRegexp(op) {
        let re2 = this.free;
        if (re2 !== null && re2.subs !== null && re2.subs.length > 0) {
          this.free = re2.subs[0];
          re2.reinit();
          re2.op = op;
        } else {
          re2 = new Regexp(op);
          this.numRegexp += 1;
        }
        return re2;
      }
      reuse(re2) {
        if (this.height !== null && this.height.has(re2)) this.height.delete(re2);
        if (re2.subs !== null && re2.subs.length > 0) re2.subs[0] = this.free;
        this.free = re2;
      }
      checkLimits(re2) {
        if (this.numRunes > Parser2.MAX_RUNES) throw new RE2JSSyntaxException(Parser2.ERR_LARGE);
        this.checkSize(re2);
        this.checkHeight(re2);
      }
      checkSize(re2) {
        if (this.size === null) {
          if (this.repeats === 0) this.repeats = 1;
          if (re2.op === Regexp.Op.REPEAT) {
            let n = re2.max;
            if (n === -1) n = re2.min;
            if (n <= 0) n = 1;
            if (n > Math.floor(Parser2.MAX_SIZE / this.repeats)) this.repeats = Parser2.MAX_SIZE;
            else this.repeats *= n;
          }
          if (this.numRegexp < Math.floor(Parser2.MAX_SIZE / this.repeats)) return;
          this.size = /* @__PURE__ */ new Map();
          for (let reEx of this.stack) this.checkSize(reEx);
        }
        if (this.calcSize(re2, true) > Parser2.MAX_SIZE) throw new RE2JSSyntaxException(Parser2.ERR_LARGE);
      }
      calcSize(re2, force = false) {
        if (!force && this.size !== null) {
          if (this.size.has(re2)) return this.size.get(re2);
        }
        let size = 0;
        switch (re2.op) {
          case Regexp.Op.LITERAL:
            size = re2.runes.length;
            break;
          case Regexp.Op.PLB:
          case Regexp.Op.NLB:
          case Regexp.Op.CAPTURE:
          case Regexp.Op.STAR:
            size = 2 + this.calcSize(re2.subs[0]);
            break;
          case Regexp.Op.PLUS:
          case Regexp.Op.QUEST:
            size = 1 + this.calcSize(re2.subs[0]);
            break;
          case Regexp.Op.CONCAT:
            for (let sub of re2.subs) size = size + this.calcSize(sub);
            break;
          case Regexp.Op.ALTERNATE:
            for (let sub of re2.subs) size = size + this.calcSize(sub);
            if (re2.subs.length > 1) size = size + re2.subs.length - 1;
            break;
          case Regexp.Op.REPEAT: {
            let sub = this.calcSize(re2.subs[0]);
            if (re2.max === -1) {
              if (re2.min === 0) size = 2 + sub;
              else size = 1 + re2.min * sub;
              break;
            }
            size = re2.max * sub + (re2.max - re2.min);
            break;
          }
        }
        size = Math.max(1, size);
        if (this.size === null) this.size = /* @__PURE__ */ new Map();
        this.size.set(re2, size);
        return size;
      }
      checkHeight(re2) {
        if (this.numRegexp < Parser2.MAX_HEIGHT) return;
        if (this.height === null) {
          this.height = /* @__PURE__ */ new Map();
          for (let reEx of this.stack) this.checkHeight(reEx);
        }
        if (this.calcHeight(re2, true) > Parser2.MAX_HEIGHT) throw new RE2JSSyntaxException(Parser2.ERR_NESTING_DEPTH);
      }
      calcHeight(re2, force = false) {
        if (!force && this.height !== null) {
          if (this.height.has(re2)) return this.height.get(re2);
        }
        let h = 1;
        for (let sub of re2.subs) {
          const hsub = this.calcHeight(sub);
          if (h < 1 + hsub) h = 1 + hsub;
        }
        if (this.height === null) this.height = /* @__PURE__ */ new Map();
        this.height.set(re2, h);
        return h;
      }
      pop() {
        return this.stack.pop();
      }
      popToPseudo() {
        const n = this.stack.length;
        let i = n;
        while (i > 0 && !Regexp.isPseudoOp(this.stack[i - 1].op)) i--;
        return this.stack.splice(i, n - i);
      }
      push(re2) {
        this.numRunes += re2.runes.length;
        if (re2.op === Regexp.Op.CHAR_CLASS && re2.runes.length === 2 && re2.runes[0] === re2.runes[1]) {
          if (this.maybeConcat(re2.runes[0], this.flags & ~RE2Flags.FOLD_CASE)) return null;
          re2.op = Regexp.Op.LITERAL;
          re2.runes = [re2.runes[0]];
          re2.flags = this.flags & ~RE2Flags.FOLD_CASE;
        } else if (re2.op === Regexp.Op.CHAR_CLASS && re2.runes.length === 4 && re2.runes[0] === re2.runes[1] && re2.runes[2] === re2.runes[3] && Unicode.simpleFold(re2.runes[0]) === re2.runes[2] && Unicode.simpleFold(re2.runes[2]) === re2.runes[0] || re2.op === Regexp.Op.CHAR_CLASS && re2.runes.length === 2 && re2.runes[0] + 1 === re2.runes[1] && Unicode.simpleFold(re2.runes[0]) === re2.runes[1] && Unicode.simpleFold(re2.runes[1]) === re2.runes[0]) {
          if (this.maybeConcat(re2.runes[0], this.flags | RE2Flags.FOLD_CASE)) return null;
          re2.op = Regexp.Op.LITERAL;
          re2.runes = [re2.runes[0]];
          re2.flags = this.flags | RE2Flags.FOLD_CASE;
        } else this.maybeConcat(-1, 0);
        this.stack.push(re2);
        this.checkLimits(re2);
        return re2;
      }
      maybeConcat(r, flags) {
        const n = this.stack.length;
        if (n < 2) return false;
        const re1 = this.stack[n - 1];
        const re2 = this.stack[n - 2];
        if (re1.op !== Regexp.Op.LITERAL || re2.op !== Regexp.Op.LITERAL || (re1.flags & RE2Flags.FOLD_CASE) !== (re2.flags & RE2Flags.FOLD_CASE)) return false;
        if (!Array.isArray(re2.runes)) re2.runes = Array.from(re2.runes);
        for (let i = 0; i < re1.runes.length; i++) re2.runes.push(re1.runes[i]);
        if (r >= 0) {
          re1.runes = [r];
          re1.flags = flags;
          return true;
        }
        this.pop();
        this.reuse(re1);
        return false;
      }
      newLiteral(r, flags) {
        const re2 = this.newRegexp(Regexp.Op.LITERAL);
        re2.flags = flags;
        if ((flags & RE2Flags.FOLD_CASE) !== 0) r = Parser2.minFoldRune(r);
        re2.runes = [r];
        return re2;
      }
      literal(r) {
        this.push(this.newLiteral(r, this.flags));
      }
      op(op) {
        const re2 = this.newRegexp(op);
        re2.flags = this.flags;
        return this.push(re2);
      }
      repeat(op, min, max, beforePos, t, lastRepeatPos) {
        let flags = this.flags;
        if ((flags & RE2Flags.PERL_X) !== 0) {
          if (t.more() && t.lookingAt("?")) {
            t.skip(1);
            flags ^= RE2Flags.NON_GREEDY;
          }
          if (lastRepeatPos !== -1) throw new RE2JSSyntaxException(Parser2.ERR_INVALID_REPEAT_OP, t.from(lastRepeatPos));
        }
        const n = this.stack.length;
        if (n === 0) throw new RE2JSSyntaxException(Parser2.ERR_MISSING_REPEAT_ARGUMENT, t.from(beforePos));
        const sub = this.stack[n - 1];
        if (Regexp.isPseudoOp(sub.op)) throw new RE2JSSyntaxException(Parser2.ERR_MISSING_REPEAT_ARGUMENT, t.from(beforePos));
        const re2 = this.newRegexp(op);
        re2.min = min;
        re2.max = max;
        re2.flags = flags;
        re2.subs = [sub];
        this.stack[n - 1] = re2;
        this.checkLimits(re2);
        if (op === Regexp.Op.REPEAT && (min >= 2 || max >= 2) && !this.repeatIsValid(re2, 1e3)) throw new RE2JSSyntaxException(Parser2.ERR_INVALID_REPEAT_SIZE, t.from(beforePos));
      }
      repeatIsValid(re2, n) {
        if (re2.op === Regexp.Op.REPEAT) {
          let m = re2.max;
          if (m === 0) return true;
          if (m < 0) m = re2.min;
          if (m > n) return false;
          if (m > 0) n = Math.trunc(n / m);
        }
        for (let sub of re2.subs) if (!this.repeatIsValid(sub, n)) return false;
        return true;
      }
      concat() {
        this.maybeConcat(-1, 0);
        const subs = this.popToPseudo();
        if (subs.length === 0) return this.push(this.newRegexp(Regexp.Op.EMPTY_MATCH));
        return this.push(this.collapse(subs, Regexp.Op.CONCAT));
      }
      alternate() {
        const subs = this.popToPseudo();
        if (subs.length > 0) this.cleanAlt(subs[subs.length - 1]);
        if (subs.length === 0) return this.push(this.newRegexp(Regexp.Op.NO_MATCH));
        return this.push(this.collapse(subs, Regexp.Op.ALTERNATE));
      }
      cleanAlt(re2) {
        if (re2.op === Regexp.Op.CHAR_CLASS) {
          re2.runes = new CharClass(Array.from(re2.runes)).cleanClass().toArray();
          if (re2.runes.length === 2 && re2.runes[0] === 0 && re2.runes[1] === Unicode.MAX_RUNE) {
            re2.runes = /* @__PURE__ */ new Int32Array(0);
            re2.op = Regexp.Op.ANY_CHAR;
          } else if (re2.runes.length === 4 && re2.runes[0] === 0 && re2.runes[1] === Codepoint.CODES["\n"] - 1 && re2.runes[2] === Codepoint.CODES["\n"] + 1 && re2.runes[3] === Unicode.MAX_RUNE) {
            re2.runes = /* @__PURE__ */ new Int32Array(0);
            re2.op = Regexp.Op.ANY_CHAR_NOT_NL;
          }
        }
      }
      collapse(subs, op) {
        if (subs.length === 1) return subs[0];
        let len = 0;
        for (let sub of subs) len += sub.op === op ? sub.subs.length : 1;
        let newsubs = new Array(len).fill(null);
        let i = 0;
        for (let sub of subs) if (sub.op === op) {
          for (let j = 0; j < sub.subs.length; j++) newsubs[i++] = sub.subs[j];
          this.reuse(sub);
        } else newsubs[i++] = sub;
        let re2 = this.newRegexp(op);
        re2.subs = newsubs;
        if (op === Regexp.Op.ALTERNATE) {
          re2.subs = this.factor(re2.subs);
          if (re2.subs.length === 1) {
            const old = re2;
            re2 = re2.subs[0];
            this.reuse(old);
          }
        }
        return re2;
      }
      factor(array) {
        if (array.length < 2) return array;
        let s = 0;
        let lensub = array.length;
        let lenout = 0;
        let str = null;
        let strlen = 0;
        let strflags = 0;
        let start = 0;
        for (let i = 0; i <= lensub; i++) {
          let istr = null;
          let istrlen = 0;
          let iflags = 0;
          if (i < lensub) {
            let re2 = array[s + i];
            if (re2.op === Regexp.Op.CONCAT && re2.subs.length > 0) re2 = re2.subs[0];
            if (re2.op === Regexp.Op.LITERAL) {
              istr = re2.runes;
              istrlen = re2.runes.length;
              iflags = re2.flags & RE2Flags.FOLD_CASE;
            }
            if (iflags === strflags) {
              let same = 0;
              while (same < strlen && same < istrlen && str[same] === istr[same]) same++;
              if (same > 0) {
                strlen = same;
                continue;
              }
            }
          }
          if (i === start) {
          } else if (i === start + 1) array[lenout++] = array[s + start];
          else {
            const prefix = this.newRegexp(Regexp.Op.LITERAL);
            prefix.flags = strflags;
            prefix.runes = str.slice(0, strlen);
            for (let j = start; j < i; j++) {
              array[s + j] = this.removeLeadingString(array[s + j], strlen);
              this.checkLimits(array[s + j]);
            }
            const suffix = this.collapse(array.slice(s + start, s + i), Regexp.Op.ALTERNATE);
            const re2 = this.newRegexp(Regexp.Op.CONCAT);
            re2.subs = [prefix, suffix];
            array[lenout++] = re2;
          }
          start = i;
          str = istr;
          strlen = istrlen;
          strflags = iflags;
        }
        lensub = lenout;
        s = 0;
        start = 0;
        lenout = 0;
        let first = null;
        for (let i = 0; i <= lensub; i++) {
          let ifirst = null;
          if (i < lensub) {
            ifirst = Parser2.leadingRegexp(array[s + i]);
            if (first !== null && first.equals(ifirst) && (Parser2.isCharClass(first) || first.op === Regexp.Op.REPEAT && first.min === first.max && Parser2.isCharClass(first.subs[0]))) continue;
          }
          if (i === start) {
          } else if (i === start + 1) array[lenout++] = array[s + start];
          else {
            const prefix = first;
            for (let j = start; j < i; j++) {
              const reuse = j !== start;
              array[s + j] = this.removeLeadingRegexp(array[s + j], reuse);
              this.checkLimits(array[s + j]);
            }
            const suffix = this.collapse(array.slice(s + start, s + i), Regexp.Op.ALTERNATE);
            const re2 = this.newRegexp(Regexp.Op.CONCAT);
            re2.subs = [prefix, suffix];
            array[lenout++] = re2;
          }
          start = i;
          first = ifirst;
        }
        lensub = lenout;
        s = 0;
        start = 0;
        lenout = 0;
        for (let i = 0; i <= lensub; i++) {
          if (i < lensub && Parser2.isCharClass(array[s + i])) continue;
          if (i === start) {
          } else if (i === start + 1) array[lenout++] = array[s + start];
          else {
            let max = start;
            for (let j = start + 1; j < i; j++) {
              const subMax = array[s + max];
              const subJ = array[s + j];
              if (subMax.op < subJ.op || subMax.op === subJ.op && (subMax.runes !== null ? subMax.runes.length : 0) < (subJ.runes !== null ? subJ.runes.length : 0)) max = j;
            }
            const tmp = array[s + start];
            array[s + start] = array[s + max];
            array[s + max] = tmp;
            for (let j = start + 1; j < i; j++) {
              Parser2.mergeCharClass(array[s + start], array[s + j]);
              this.reuse(array[s + j]);
            }
            this.cleanAlt(array[s + start]);
            array[lenout++] = array[s + start];
          }
          if (i < lensub) array[lenout++] = array[s + i];
          start = i + 1;
        }
        lensub = lenout;
        s = 0;
        start = 0;
        lenout = 0;
        for (let i = 0; i < lensub; ++i) {
          if (i + 1 < lensub && array[s + i].op === Regexp.Op.EMPTY_MATCH && array[s + i + 1].op === Regexp.Op.EMPTY_MATCH) continue;
          array[lenout++] = array[s + i];
        }
        lensub = lenout;
        s = 0;
        return array.slice(s, lensub);
      }
      removeLeadingString(re2, n) {
        if (re2.op === Regexp.Op.CONCAT && re2.subs.length > 0) {
          const sub = this.removeLeadingString(re2.subs[0], n);
          re2.subs[0] = sub;
          if (sub.op === Regexp.Op.EMPTY_MATCH) {
            this.reuse(sub);
            switch (re2.subs.length) {
              case 0:
              case 1:
                re2.op = Regexp.Op.EMPTY_MATCH;
                re2.subs = Regexp.emptySubs();
                break;
              case 2: {
                const old = re2;
                re2 = re2.subs[1];
                this.reuse(old);
                break;
              }
              default:
                re2.subs = re2.subs.slice(1, re2.subs.length);
            }
          }
          return re2;
        }
        if (re2.op === Regexp.Op.LITERAL) {
          re2.runes = re2.runes.slice(n, re2.runes.length);
          if (re2.runes.length === 0) re2.op = Regexp.Op.EMPTY_MATCH;
        }
        return re2;
      }
      removeLeadingRegexp(re2, reuse) {
        if (re2.op === Regexp.Op.CONCAT && re2.subs.length > 0) {
          if (reuse) this.reuse(re2.subs[0]);
          re2.subs = re2.subs.slice(1, re2.subs.length);
          switch (re2.subs.length) {
            case 0:
              re2.op = Regexp.Op.EMPTY_MATCH;
              re2.subs = Regexp.emptySubs();
              break;
            case 1: {
              const old = re2;
              re2 = re2.subs[0];
              this.reuse(old);
              break;
            }
          }
          return re2;
        }
        if (reuse) this.reuse(re2);
        return this.newRegexp(Regexp.Op.EMPTY_MATCH);
      }
      parseInternal() {
        if ((this.flags & RE2Flags.LITERAL) !== 0) return Parser2.literalRegexp(this.wholeRegexp, this.flags);
        let lastRepeatPos = -1;
        let min = -1;
        let max = -1;
        const t = new StringIterator(this.wholeRegexp);
        while (t.more()) {
          let repeatPos = -1;
          bigswitch: switch (t.peek()) {
            case Codepoint.CODES["("]:
              if ((this.flags & RE2Flags.LOOKBEHIND) !== 0) {
                if (t.lookingAt("(?<=")) {
                  this.parsePosLookBehind();
                  t.skip(4);
                  break;
                }
                if (t.lookingAt("(?<!")) {
                  this.parseNegLookBehind();
                  t.skip(4);
                  break;
                }
              }
              if ((this.flags & RE2Flags.PERL_X) !== 0 && t.lookingAt("(?")) {
                this.parsePerlFlags(t);
                break;
              }
              this.op(Regexp.Op.LEFT_PAREN).cap = ++this.numCap;
              t.skip(1);
              break;
            case Codepoint.CODES["|"]:
              this.parseVerticalBar();
              t.skip(1);
              break;
            case Codepoint.CODES[")"]:
              this.parseRightParen();
              t.skip(1);
              break;
            case Codepoint.CODES["^"]:
              if ((this.flags & RE2Flags.ONE_LINE) !== 0) this.op(Regexp.Op.BEGIN_TEXT);
              else this.op(Regexp.Op.BEGIN_LINE);
              t.skip(1);
              break;
            case Codepoint.CODES["$"]:
              if ((this.flags & RE2Flags.ONE_LINE) !== 0) this.op(Regexp.Op.END_TEXT).flags |= RE2Flags.WAS_DOLLAR;
              else this.op(Regexp.Op.END_LINE);
              t.skip(1);
              break;
            case Codepoint.CODES["."]:
              if ((this.flags & RE2Flags.DOT_NL) !== 0) this.op(Regexp.Op.ANY_CHAR);
              else this.op(Regexp.Op.ANY_CHAR_NOT_NL);
              t.skip(1);
              break;
            case Codepoint.CODES["["]:
              this.parseClass(t);
              break;
            case Codepoint.CODES["*"]:
            case Codepoint.CODES["+"]:
            case Codepoint.CODES["?"]: {
              repeatPos = t.pos();
              let op = null;
              switch (t.pop()) {
                case Codepoint.CODES["*"]:
                  op = Regexp.Op.STAR;
                  break;
                case Codepoint.CODES["+"]:
                  op = Regexp.Op.PLUS;
                  break;
                case Codepoint.CODES["?"]:
                  op = Regexp.Op.QUEST;
              }
              this.repeat(op, min, max, repeatPos, t, lastRepeatPos);
              break;
            }
            case Codepoint.CODES["{"]: {
              const before = t.pos();
              const minMax = Parser2.parseRepeat(t);
              if (minMax < 0) {
                t.rewindTo(before);
                this.literal(t.pop());
                break;
              }
              repeatPos = before;
              min = minMax >> 16;
              max = (minMax & Unicode.MAX_BMP) << 16 >> 16;
              this.repeat(Regexp.Op.REPEAT, min, max, repeatPos, t, lastRepeatPos);
              break;
            }
            case Codepoint.CODES["\\"]: {
              const savedPos = t.pos();
              t.skip(1);
              if ((this.flags & RE2Flags.PERL_X) !== 0 && t.more()) switch (t.pop()) {
                case Codepoint.CODES["A"]:
                  this.op(Regexp.Op.BEGIN_TEXT);
                  break bigswitch;
                case Codepoint.CODES["b"]:
                  this.op(Regexp.Op.WORD_BOUNDARY);
                  break bigswitch;
                case Codepoint.CODES["B"]:
                  this.op(Regexp.Op.NO_WORD_BOUNDARY);
                  break bigswitch;
                case Codepoint.CODES["C"]:
                  throw new RE2JSSyntaxException(Parser2.ERR_INVALID_ESCAPE, "\\C");
                case Codepoint.CODES["Q"]: {
                  let lit = t.rest();
                  const i = lit.indexOf("\\E");
                  if (i >= 0) {
                    lit = lit.substring(0, i);
                    t.skipString(lit);
                    t.skipString("\\E");
                  } else t.skipString(lit);
                  let j = 0;
                  while (j < lit.length) {
                    const codepoint = lit.codePointAt(j);
                    this.literal(codepoint);
                    j += Utils.charCount(codepoint);
                  }
                  break bigswitch;
                }
                case Codepoint.CODES["z"]:
                  this.op(Regexp.Op.END_TEXT);
                  break bigswitch;
                default:
                  t.rewindTo(savedPos);
              }
              else t.rewindTo(savedPos);
              const re2 = this.newRegexp(Regexp.Op.CHAR_CLASS);
              re2.flags = this.flags;
              if (t.lookingAt("\\p") || t.lookingAt("\\P")) {
                const cc2 = new CharClass();
                if (this.parseUnicodeClass(t, cc2)) {
                  re2.runes = cc2.toArray();
                  this.push(re2);
                  break bigswitch;
                }
              }
              const cc = new CharClass();
              if (this.parsePerlClassEscape(t, cc)) {
                re2.runes = cc.toArray();
                this.push(re2);
                break bigswitch;
              }
              t.rewindTo(savedPos);
              this.reuse(re2);
              this.literal(Parser2.parseEscape(t));
              break;
            }
            default:
              this.literal(t.pop());
          }
          lastRepeatPos = repeatPos;
        }
        this.concat();
        if (this.swapVerticalBar()) this.pop();
        this.alternate();
        if (this.stack.length !== 1) throw new RE2JSSyntaxException(Parser2.ERR_MISSING_PAREN, this.wholeRegexp);
        this.stack[0].namedGroups = this.namedGroups;
        return this.stack[0];
      }
      parsePerlFlags(t) {
        const startPos = t.pos();
        const s = t.rest();
        if (s.startsWith("(?P<") || s.startsWith("(?<")) {
          const begin = s.charAt(2) === "P" ? 4 : 3;
          const end = s.indexOf(">");
          if (end < 0) throw new RE2JSSyntaxException(Parser2.ERR_INVALID_NAMED_CAPTURE, s);
          const name = s.substring(begin, end);
          t.skipString(name);
          t.skip(begin + 1);
          if (!Parser2.isValidCaptureName(name)) throw new RE2JSSyntaxException(Parser2.ERR_INVALID_NAMED_CAPTURE, s.substring(0, end + 1));
          const re2 = this.op(Regexp.Op.LEFT_PAREN);
          re2.cap = ++this.numCap;
          if (this.namedGroups[name]) throw new RE2JSSyntaxException(Parser2.ERR_DUPLICATE_NAMED_CAPTURE, name);
          this.namedGroups[name] = this.numCap;
          re2.name = name;
          return;
        }
        t.skip(2);
        let flags = this.flags;
        let sign = 1;
        let sawFlag = false;
        loop: while (t.more()) {
          const c = t.pop();
          switch (c) {
            case Codepoint.CODES["i"]:
              flags |= RE2Flags.FOLD_CASE;
              sawFlag = true;
              break;
            case Codepoint.CODES["m"]:
              flags &= ~RE2Flags.ONE_LINE;
              sawFlag = true;
              break;
            case Codepoint.CODES["s"]:
              flags |= RE2Flags.DOT_NL;
              sawFlag = true;
              break;
            case Codepoint.CODES["U"]:
              flags |= RE2Flags.NON_GREEDY;
              sawFlag = true;
              break;
            case Codepoint.CODES["-"]:
              if (sign < 0) break loop;
              sign = -1;
              flags = ~flags;
              sawFlag = false;
              break;
            case Codepoint.CODES[":"]:
            case Codepoint.CODES[")"]:
              if (sign < 0) {
                if (!sawFlag) break loop;
                flags = ~flags;
              }
              if (c === Codepoint.CODES[":"]) this.op(Regexp.Op.LEFT_PAREN);
              this.flags = flags;
              return;
            default:
              break loop;
          }
        }
        throw new RE2JSSyntaxException(Parser2.ERR_INVALID_PERL_OP, t.from(startPos));
      }
      parsePosLookBehind() {
        const re2 = this.newRegexp(Regexp.Op.LEFT_PAREN);
        re2.flags = this.flags;
        re2.lb = ++this.nlb;
        return this.push(re2);
      }
      parseNegLookBehind() {
        const re2 = this.newRegexp(Regexp.Op.LEFT_PAREN);
        re2.flags = this.flags;
        re2.lb = -++this.nlb;
        return this.push(re2);
      }
      parseVerticalBar() {
        this.concat();
        if (!this.swapVerticalBar()) this.op(Regexp.Op.VERTICAL_BAR);
      }
      swapVerticalBar() {
        const n = this.stack.length;
        if (n >= 3 && this.stack[n - 2].op === Regexp.Op.VERTICAL_BAR && Parser2.isCharClass(this.stack[n - 1]) && Parser2.isCharClass(this.stack[n - 3])) {
          let re1 = this.stack[n - 1];
          let re3 = this.stack[n - 3];
          if (re1.op > re3.op) {
            const tmp = re3;
            re3 = re1;
            re1 = tmp;
            this.stack[n - 3] = re3;
          }
          Parser2.mergeCharClass(re3, re1);
          this.reuse(re1);
          this.pop();
          return true;
        }
        if (n >= 2) {
          const re1 = this.stack[n - 1];
          const re2 = this.stack[n - 2];
          if (re2.op === Regexp.Op.VERTICAL_BAR) {
            if (n >= 3) this.cleanAlt(this.stack[n - 3]);
            this.stack[n - 2] = re1;
            this.stack[n - 1] = re2;
            return true;
          }
        }
        return false;
      }
      parseRightParen() {
        this.concat();
        if (this.swapVerticalBar()) this.pop();
        this.alternate();
        if (this.stack.length < 2) throw new RE2JSSyntaxException(Parser2.ERR_UNEXPECTED_PAREN, this.wholeRegexp);
        const re1 = this.pop();
        const re2 = this.pop();
        if (re2.op !== Regexp.Op.LEFT_PAREN) throw new RE2JSSyntaxException(Parser2.ERR_UNEXPECTED_PAREN, this.wholeRegexp);
        this.flags = re2.flags;
        if (re2.lb !== 0) {
          if (Parser2.hasCapture(re1)) throw new RE2JSSyntaxException(Parser2.ERR_INVALID_CAPTURE_IN_LOOKBEHIND, this.wholeRegexp);
          if (re2.lb > 0) re2.op = Regexp.Op.PLB;
          else re2.op = Regexp.Op.NLB;
          re2.subs = [re1];
          this.push(re2);
          return;
        }
        if (re2.cap === 0) this.push(re1);
        else {
          re2.op = Regexp.Op.CAPTURE;
          re2.subs = [re1];
          this.push(re2);
        }
      }
      parsePerlClassEscape(t, cc) {
        const beforePos = t.pos();
        if ((this.flags & RE2Flags.PERL_X) === 0 || !t.more() || t.pop() !== Codepoint.CODES["\\"] || !t.more()) return false;
        t.pop();
        const p = t.from(beforePos);
        const g = PERL_GROUPS.has(p) ? PERL_GROUPS.get(p) : null;
        if (g === null) return false;
        cc.appendGroup(g, (this.flags & RE2Flags.FOLD_CASE) !== 0);
        return true;
      }
      parseNamedClass(t, cc) {
        const cls = t.rest();
        const i = cls.indexOf(":]");
        if (i < 0) return false;
        const name = cls.substring(0, i + 2);
        t.skipString(name);
        const g = POSIX_GROUPS.has(name) ? POSIX_GROUPS.get(name) : null;
        if (g === null) throw new RE2JSSyntaxException(Parser2.ERR_INVALID_CHAR_RANGE, name);
        cc.appendGroup(g, (this.flags & RE2Flags.FOLD_CASE) !== 0);
        return true;
      }
      parseUnicodeClass(t, cc) {
        const startPos = t.pos();
        if ((this.flags & RE2Flags.UNICODE_GROUPS) === 0 || !t.lookingAt("\\p") && !t.lookingAt("\\P")) return false;
        t.skip(1);
        let sign = 1;
        let c = t.pop();
        if (c === Codepoint.CODES["P"]) sign = -1;
        if (!t.more()) {
          t.rewindTo(startPos);
          throw new RE2JSSyntaxException(Parser2.ERR_INVALID_CHAR_RANGE, t.rest());
        }
        c = t.pop();
        let name;
        if (c !== Codepoint.CODES["{"]) name = Utils.runeToString(c);
        else {
          const rest = t.rest();
          const end = rest.indexOf("}");
          if (end < 0) {
            t.rewindTo(startPos);
            throw new RE2JSSyntaxException(Parser2.ERR_INVALID_CHAR_RANGE, t.rest());
          }
          name = rest.substring(0, end);
          t.skipString(name);
          t.skip(1);
        }
        if (!(name.length === 0) && name.codePointAt(0) === Codepoint.CODES["^"]) {
          sign = 0 - sign;
          name = name.substring(1);
        }
        const pair = Parser2.unicodeTable(name);
        if (pair === null) throw new RE2JSSyntaxException(Parser2.ERR_INVALID_CHAR_RANGE, t.from(startPos));
        if (pair.sign < 0) sign = 0 - sign;
        const tab = pair.tab;
        const fold2 = pair.fold;
        if ((this.flags & RE2Flags.FOLD_CASE) === 0 || fold2 === null) cc.appendTableWithSign(tab, sign);
        else {
          const tmp = new CharClass().appendTable(tab).appendTable(fold2).cleanClass().toArray();
          cc.appendClassWithSign(Array.from(tmp), sign);
        }
        return true;
      }
      parseClass(t) {
        const startPos = t.pos();
        t.skip(1);
        const re2 = this.newRegexp(Regexp.Op.CHAR_CLASS);
        re2.flags = this.flags;
        const cc = new CharClass();
        let sign = 1;
        if (t.more() && t.lookingAt("^")) {
          sign = -1;
          t.skip(1);
          if ((this.flags & RE2Flags.CLASS_NL) === 0) cc.appendRange(Codepoint.CODES["\n"], Codepoint.CODES["\n"]);
        }
        let first = true;
        while (!t.more() || t.peek() !== Codepoint.CODES["]"] || first) {
          if (t.more() && t.lookingAt("-") && (this.flags & RE2Flags.PERL_X) === 0 && !first) {
            const s = t.rest();
            if (s === "-" || !s.startsWith("-]")) {
              t.rewindTo(startPos);
              throw new RE2JSSyntaxException(Parser2.ERR_INVALID_CHAR_RANGE, t.rest());
            }
          }
          first = false;
          const beforePos = t.pos();
          if (t.lookingAt("[:")) {
            if (this.parseNamedClass(t, cc)) continue;
            t.rewindTo(beforePos);
          }
          if (this.parseUnicodeClass(t, cc)) continue;
          if (this.parsePerlClassEscape(t, cc)) continue;
          t.rewindTo(beforePos);
          const lo = Parser2.parseClassChar(t, startPos);
          let hi = lo;
          if (t.more() && t.lookingAt("-")) {
            t.skip(1);
            if (t.more() && t.lookingAt("]")) t.skip(-1);
            else {
              hi = Parser2.parseClassChar(t, startPos);
              if (hi < lo) throw new RE2JSSyntaxException(Parser2.ERR_INVALID_CHAR_RANGE, t.from(beforePos));
            }
          }
          if ((this.flags & RE2Flags.FOLD_CASE) === 0) cc.appendRange(lo, hi);
          else cc.appendFoldedRange(lo, hi);
        }
        t.skip(1);
        cc.cleanClass();
        if (sign < 0) cc.negateClass();
        re2.runes = cc.toArray();
        this.push(re2);
      }
    };
    var RE2 = class RE22 {
      static initTest(expr) {
        const re2 = RE22.compile(expr);
        const res = new RE22(re2.expr, re2.prog, re2.numSubexp, re2.longest);
        res.cond = re2.cond;
        res.prefix = re2.prefix;
        res.prefixUTF8 = re2.prefixUTF8;
        res.prefixComplete = re2.prefixComplete;
        res.prefixRune = re2.prefixRune;
        res.prefilter = re2.prefilter;
        res.namedGroups = re2.namedGroups;
        return res;
      }
      /**
      * Parses a regular expression and returns, if successful, an {@code RE2} instance that can be
      * used to match against text.
      *
      * When matching against text, the regexp returns a match that begins as early as possible in the
      * input (leftmost), and among those it chooses the one that a backtracking search would have
      * found first. This so-called leftmost-first matching is the same semantics that Perl, Python,
      * and other implementations use, although this package implements it without the expense of
      * backtracking. For POSIX leftmost-longest matching, see {@link #compilePOSIX}.
      */
      static compile(expr) {
        return RE22.compileImpl(expr, RE2Flags.PERL, false);
      }
      /**
      * {@code compilePOSIX} is like {@link #compile} but restricts the regular expression to POSIX ERE
      * (egrep) syntax and changes the match semantics to leftmost-longest.
      *
      * That is, when matching against text, the regexp returns a match that begins as early as
      * possible in the input (leftmost), and among those it chooses a match that is as long as
      * possible. This so-called leftmost-longest matching is the same semantics that early regular
      * expression implementations used and that POSIX specifies.
      *
      * However, there can be multiple leftmost-longest matches, with different submatch choices, and
      * here this package diverges from POSIX. Among the possible leftmost-longest matches, this
      * package chooses the one that a backtracking search would have found first, while POSIX
      * specifies that the match be chosen to maximize the length of the first subexpression, then the
      * second, and so on from left to right. The POSIX rule is computationally prohibitive and not
      * even well-defined. See http://swtch.com/~rsc/regexp/regexp2.html#posix
      */
      static compilePOSIX(expr) {
        return RE22.compileImpl(expr, RE2Flags.POSIX, true);
      }
      static compileImpl(expr, mode, longest) {
        let re2 = Parser.parse(expr, mode);
        const maxCap = re2.maxCap();
        const namedGroups = re2.namedGroups;
        re2 = Simplify.simplify(re2);
        const prefilter = PrefilterTree.build(re2);
        const prog = Compiler.compileRegexp(re2);
        const re22 = new RE22(expr, prog, maxCap, longest);
        re22.prefilter = prefilter.type === Prefilter2.Type.NONE ? null : prefilter;
        const [prefixCompl, prefixStr] = prog.prefix();
        re22.prefixComplete = prefixCompl;
        re22.prefix = prefixStr;
        re22.prefixUTF8 = Utils.stringToUtf8ByteArray(re22.prefix);
        if (re22.prefix.length > 0) re22.prefixRune = re22.prefix.codePointAt(0);
        re22.namedGroups = namedGroups;
        return re22;
      }
      /**
      * Returns true iff textual regular expression {@code pattern} matches string {@code s}.
      *
      * More complicated queries need to use {@link #compile} and the full {@code RE2} interface.
      */
      static match(pattern, s) {
        return RE22.compile(pattern).match(s);
      }
      constructor(expr, prog, numSubexp = 0, longest = 0) {
        this.expr = expr;
        this.prog = prog;
        this.numSubexp = numSubexp;
        this.longest = longest;
        this.cond = prog.startCond();
        this.prefix = null;
        this.prefixUTF8 = null;
        this.prefixComplete = false;
        this.prefixRune = 0;
        this.namedGroups = /* @__PURE__ */ Object.create(null);
        this.machinePool = [];
        this.lazyDFA = null;
        this.onepass = OnePass.compile(this.prog);
        this.prefilter = null;
      }
      get dfa() {
        if (this.lazyDFA === null) this.lazyDFA = new DFA(this.prog);
        return this.lazyDFA;
      }
      matchPrefixComplete(input, pos, anchor, ncap) {
        if ((anchor === RE2Flags.ANCHOR_START || anchor === RE2Flags.ANCHOR_BOTH) && pos !== 0) return null;
        let matchStart = -1;
        let matchEnd = -1;
        const pLen = input.prefixLength(this);
        if (anchor === RE2Flags.UNANCHORED) {
          const idx = input.index(this, pos);
          if (idx < 0) return null;
          matchStart = pos + idx;
          matchEnd = matchStart + pLen;
        } else if (anchor === RE2Flags.ANCHOR_BOTH) {
          if (input.endPos() !== pLen) return null;
          if (input.index(this, 0) !== 0) return null;
          matchStart = 0;
          matchEnd = pLen;
        } else if (anchor === RE2Flags.ANCHOR_START) {
          if (input.index(this, 0) !== 0) return null;
          matchStart = 0;
          matchEnd = pLen;
        }
        if (matchStart < 0) return null;
        if (ncap > 0) {
          const matchcap = new Int32Array(ncap).fill(-1);
          matchcap[0] = matchStart;
          matchcap[1] = matchEnd;
          return Array.from(matchcap);
        }
        return [];
      }
      createLookbehindState() {
        return this.prog.numLb > 0 ? new LookbehindState(this.prog) : null;
      }
      executeEngine(input, pos, anchor, ncap, lbState = null) {
        if (this.prefixComplete && (ncap === 0 || this.numSubexp === 0)) return this.matchPrefixComplete(input, pos, anchor, ncap);
        if (this.prefilter !== null && anchor === RE2Flags.UNANCHORED) {
          if (!this.prefilter.eval(input, pos)) return null;
        }
        if (this.onepass !== null) return OnePass.execute(this, input, pos, anchor, ncap);
        if (ncap > 0) {
          if (this.prog.numLb === 0 && input.endPos() <= Backtracker.maxBitStateLen(this.prog)) return Backtracker.execute(this, input, pos, anchor, ncap);
          return this.doExecuteNFA(input, pos, anchor, ncap, lbState);
        }
        if (this.prog.numLb === 0) {
          const dfaResult = this.dfa.match(input, pos, anchor);
          if (dfaResult !== null) return dfaResult ? [] : null;
          if (input.endPos() <= Backtracker.maxBitStateLen(this.prog)) return Backtracker.execute(this, input, pos, anchor, ncap);
        }
        return this.doExecuteNFA(input, pos, anchor, ncap, lbState);
      }
      /**
      * Returns the number of parenthesized subexpressions in this regular expression.
      */
      numberOfCapturingGroups() {
        return this.numSubexp;
      }
      /**
      * Returns the number of instructions in this compiled regular expression program.
      */
      numberOfInstructions() {
        return this.prog.numInst();
      }
      get() {
        return this.machinePool.length > 0 ? this.machinePool.pop() : null;
      }
      reset() {
        this.machinePool.length = 0;
      }
      put(m) {
        this.machinePool.push(m);
      }
      toString() {
        return this.expr;
      }
      doExecuteNFA(input, pos, anchor, ncap, lbState = null) {
        let m = this.get();
        if (!m) m = Machine.fromRE2(this);
        m.init(ncap);
        const cap = m.match(input, pos, anchor, lbState) ? m.submatches() : null;
        this.put(m);
        return cap;
      }
      match(s) {
        return this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 0) !== null;
      }
      /**
      * Matches the regular expression against input starting at position start and ending at position
      * end, with the given anchoring. Records the submatch boundaries in group, which is [start, end)
      * pairs of byte offsets. The number of boundaries needed is inferred from the size of the group
      * array. It is most efficient not to ask for submatch boundaries.
      *
      * @param input the input byte array
      * @param start the beginning position in the input
      * @param end the end position in the input
      * @param anchor the anchoring flag (UNANCHORED, ANCHOR_START, ANCHOR_BOTH)
      * @param group the array to fill with submatch positions
      * @param ngroup the number of array pairs to fill in
      * @param lbState optional state carried between successive matches over the same input (see
      *   createLookbehindState); omit it to evaluate lookbehinds from the beginning of the input
      * @returns true if a match was found
      */
      matchWithGroup(input, start, end, anchor, ngroup, lbState = null) {
        if (!(input instanceof MatcherInputBase)) {
          if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
          else input = MatcherInput.utf16(input);
        }
        return this.matchMachineInput(input, start, end, anchor, ngroup, lbState);
      }
      matchMachineInput(input, start, end, anchor, ngroup, lbState = null) {
        if (start > end) return [false, null];
        const machineInput = input.isUTF16Encoding() ? MachineInput.fromUTF16(input.asCharSequence(), 0, end) : MachineInput.fromUTF8(input.asBytes(), 0, end);
        const groupMatch = this.executeEngine(machineInput, start, anchor, 2 * ngroup, lbState);
        if (groupMatch === null) return [false, null];
        return [true, groupMatch];
      }
      /**
      * Returns true iff this regexp matches the UTF-8 byte array {@code b}.
      */
      matchUTF8(b) {
        return this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 0) !== null;
      }
      /**
      * Returns a copy of {@code src} in which all matches for this regexp have been replaced by
      * {@code repl}. No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
      * replacement string.
      */
      replaceAll(src, repl) {
        return this.replaceAllFunc(src, () => repl, 2 * src.length + 1);
      }
      /**
      * Returns a copy of {@code src} in which only the first match for this regexp has been replaced
      * by {@code repl}. No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
      * replacement string.
      */
      replaceFirst(src, repl) {
        return this.replaceAllFunc(src, () => repl, 1);
      }
      /**
      * Returns a copy of {@code src} in which at most {@code maxReplaces} matches for this regexp have
      * been replaced by the return value of of function {@code repl} (whose first argument is the
      * matched string). No support is provided for expressions (e.g. {@code \1} or {@code $1}) in the
      * replacement string.
      */
      replaceAllFunc(src, replFunc, maxReplaces) {
        let lastMatchEnd = 0;
        let searchPos = 0;
        let out = "";
        const input = MachineInput.fromUTF16(src);
        const lbState = this.createLookbehindState();
        let numReplaces = 0;
        while (searchPos <= src.length) {
          const a = this.executeEngine(input, searchPos, RE2Flags.UNANCHORED, 2, lbState);
          if (a === null || a.length === 0) break;
          out += src.substring(lastMatchEnd, a[0]);
          if (a[1] > lastMatchEnd || a[0] === 0) {
            out += replFunc(src.substring(a[0], a[1]));
            numReplaces++;
          }
          lastMatchEnd = a[1];
          const width = input.step(searchPos) & 7;
          if (searchPos + width > a[1]) searchPos += width;
          else if (searchPos + 1 > a[1]) searchPos++;
          else searchPos = a[1];
          if (numReplaces >= maxReplaces) break;
        }
        out += src.substring(lastMatchEnd);
        return out;
      }
      pad(a) {
        if (a === null) return null;
        let n = (1 + this.numSubexp) * 2;
        if (a.length < n) {
          let a2 = new Array(n).fill(-1);
          for (let i = 0; i < a.length; i++) a2[i] = a[i];
          a = a2;
        }
        return a;
      }
      allMatches(input, n, deliverFun = (v) => v) {
        let result2 = [];
        const end = input.endPos();
        if (n < 0) n = end + 1;
        let pos = 0;
        let i = 0;
        let prevMatchEnd = -1;
        const lbState = this.createLookbehindState();
        while (i < n && pos <= end) {
          const matches = this.executeEngine(input, pos, RE2Flags.UNANCHORED, this.prog.numCap, lbState);
          if (matches === null || matches.length === 0) break;
          let accept = true;
          if (matches[1] === pos) {
            if (matches[0] === prevMatchEnd) accept = false;
            const r = input.step(pos);
            if (r < 0) pos = end + 1;
            else pos += r & 7;
          } else pos = matches[1];
          prevMatchEnd = matches[1];
          if (accept) {
            result2.push(deliverFun(this.pad(matches)));
            i++;
          }
        }
        return result2;
      }
      /**
      * Returns an array holding the text of the leftmost match in {@code b} of this regular
      * expression.
      *
      * A return value of null indicates no match.
      */
      findUTF8(b) {
        const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 2);
        if (a === null) return null;
        return b.slice(a[0], a[1]);
      }
      /**
      * Returns a two-element array of integers defining the location of the leftmost match in
      * {@code b} of this regular expression. The match itself is at {@code b[loc[0]...loc[1]]}.
      *
      * A return value of null indicates no match.
      */
      findUTF8Index(b) {
        const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, 2);
        if (a === null) return null;
        return a.slice(0, 2);
      }
      /**
      * Returns a string holding the text of the leftmost match in {@code s} of this regular
      * expression.
      *
      * If there is no match, the return value is an empty string, but it will also be empty if the
      * regular expression successfully matches an empty string. Use {@link #findIndex} or
      * {@link #findSubmatch} if it is necessary to distinguish these cases.
      */
      find(s) {
        const a = this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 2);
        if (a === null) return "";
        return s.substring(a[0], a[1]);
      }
      /**
      * Returns a two-element array of integers defining the location of the leftmost match in
      * {@code s} of this regular expression. The match itself is at
      * {@code s.substring(loc[0], loc[1])}.
      *
      * A return value of null indicates no match.
      */
      findIndex(s) {
        return this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, 2);
      }
      /**
      * Returns an array of arrays the text of the leftmost match of the regular expression in
      * {@code b} and the matches, if any, of its subexpressions, as defined by the <a
      * href='#submatch'>Submatch</a> description above.
      *
      * A return value of null indicates no match.
      */
      findUTF8Submatch(b) {
        const a = this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, this.prog.numCap);
        if (a === null) return null;
        const ret = new Array(1 + this.numSubexp).fill(null);
        for (let i = 0; i < ret.length; i++) if (2 * i < a.length && a[2 * i] >= 0) ret[i] = b.slice(a[2 * i], a[2 * i + 1]);
        return ret;
      }
      /**
      * Returns an array holding the index pairs identifying the leftmost match of this regular
      * expression in {@code b} and the matches, if any, of its subexpressions, as defined by the the
      * <a href='#submatch'>Submatch</a> and <a href='#index'>Index</a> descriptions above.
      *
      * A return value of null indicates no match.
      */
      findUTF8SubmatchIndex(b) {
        return this.pad(this.executeEngine(MachineInput.fromUTF8(b), 0, RE2Flags.UNANCHORED, this.prog.numCap));
      }
      /**
      * Returns an array of strings holding the text of the leftmost match of the regular expression in
      * {@code s} and the matches, if any, of its subexpressions, as defined by the <a
      * href='#submatch'>Submatch</a> description above.
      *
      * A return value of null indicates no match.
      */
      findSubmatch(s) {
        const a = this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, this.prog.numCap);
        if (a === null) return null;
        const ret = new Array(1 + this.numSubexp).fill(null);
        for (let i = 0; i < ret.length; i++) if (2 * i < a.length && a[2 * i] >= 0) ret[i] = s.substring(a[2 * i], a[2 * i + 1]);
        return ret;
      }
      /**
      * Returns an array holding the index pairs identifying the leftmost match of this regular
      * expression in {@code s} and the matches, if any, of its subexpressions, as defined by the <a
      * href='#submatch'>Submatch</a> description above.
      *
      * A return value of null indicates no match.
      */
      findSubmatchIndex(s) {
        return this.pad(this.executeEngine(MachineInput.fromUTF16(s), 0, RE2Flags.UNANCHORED, this.prog.numCap));
      }
      /**
      * {@code findAllUTF8()} is the <a href='#all'>All</a> version of {@link #findUTF8}; it returns a
      * list of up to {@code n} successive matches of the expression, as defined by the <a
      * href='#all'>All</a> description above.
      *
      * A return value of null indicates no match.
      *
      * TODO(adonovan): think about defining a byte slice view class, like a read-only Go slice backed
      * by |b|.
      */
      findAllUTF8(b, n) {
        const result2 = this.allMatches(MachineInput.fromUTF8(b), n, (match) => b.slice(match[0], match[1]));
        if (result2.length === 0) return null;
        return result2;
      }
      /**
      * {@code findAllUTF8Index} is the <a href='#all'>All</a> version of {@link #findUTF8Index}; it
      * returns a list of up to {@code n} successive matches of the expression, as defined by the <a
      * href='#all'>All</a> description above.
      *
      * A return value of null indicates no match.
      */
      findAllUTF8Index(b, n) {
        const result2 = this.allMatches(MachineInput.fromUTF8(b), n, (match) => match.slice(0, 2));
        if (result2.length === 0) return null;
        return result2;
      }
      /**
      * {@code findAll} is the <a href='#all'>All</a> version of {@link #find}; it returns a list of up
      * to {@code n} successive matches of the expression, as defined by the <a href='#all'>All</a>
      * description above.
      *
      * A return value of null indicates no match.
      */
      findAll(s, n) {
        const result2 = this.allMatches(MachineInput.fromUTF16(s), n, (match) => s.substring(match[0], match[1]));
        if (result2.length === 0) return null;
        return result2;
      }
      /**
      * {@code findAllIndex} is the <a href='#all'>All</a> version of {@link #findIndex}; it returns a
      * list of up to {@code n} successive matches of the expression, as defined by the <a
      * href='#all'>All</a> description above.
      *
      * A return value of null indicates no match.
      */
      findAllIndex(s, n) {
        const result2 = this.allMatches(MachineInput.fromUTF16(s), n, (match) => match.slice(0, 2));
        if (result2.length === 0) return null;
        return result2;
      }
      /**
      * {@code findAllUTF8Submatch} is the <a href='#all'>All</a> version of {@link #findUTF8Submatch};
      * it returns a list of up to {@code n} successive matches of the expression, as defined by the <a
      * href='#all'>All</a> description above.
      *
      * A return value of null indicates no match.
      */
      findAllUTF8Submatch(b, n) {
        const result2 = this.allMatches(MachineInput.fromUTF8(b), n, (match) => {
          let slice = new Array(match.length / 2 | 0).fill(null);
          for (let j = 0; j < slice.length; j++) if (match[2 * j] >= 0) slice[j] = b.slice(match[2 * j], match[2 * j + 1]);
          return slice;
        });
        if (result2.length === 0) return null;
        return result2;
      }
      /**
      * {@code findAllUTF8SubmatchIndex} is the <a href='#all'>All</a> version of
      * {@link #findUTF8SubmatchIndex}; it returns a list of up to {@code n} successive matches of the
      * expression, as defined by the <a href='#all'>All</a> description above.
      *
      * A return value of null indicates no match.
      */
      findAllUTF8SubmatchIndex(b, n) {
        const result2 = this.allMatches(MachineInput.fromUTF8(b), n);
        if (result2.length === 0) return null;
        return result2;
      }
      /**
      * {@code findAllSubmatch} is the <a href='#all'>All</a> version of {@link #findSubmatch}; it
      * returns a list of up to {@code n} successive matches of the expression, as defined by the <a
      * href='#all'>All</a> description above.
      *
      * A return value of null indicates no match.
      */
      findAllSubmatch(s, n) {
        const result2 = this.allMatches(MachineInput.fromUTF16(s), n, (match) => {
          let slice = new Array(match.length / 2 | 0).fill(null);
          for (let j = 0; j < slice.length; j++) if (match[2 * j] >= 0) slice[j] = s.substring(match[2 * j], match[2 * j + 1]);
          return slice;
        });
        if (result2.length === 0) return null;
        return result2;
      }
      /**
      * {@code findAllSubmatchIndex} is the <a href='#all'>All</a> version of
      * {@link #findSubmatchIndex}; it returns a list of up to {@code n} successive matches of the
      * expression, as defined by the <a href='#all'>All</a> description above.
      *
      * A return value of null indicates no match.
      */
      findAllSubmatchIndex(s, n) {
        const result2 = this.allMatches(MachineInput.fromUTF16(s), n);
        if (result2.length === 0) return null;
        return result2;
      }
    };
    var RE2Set = class RE2Set2 {
      /** @type {number} */
      static UNANCHORED = RE2Flags.UNANCHORED;
      /** @type {number} */
      static ANCHOR_START = RE2Flags.ANCHOR_START;
      /** @type {number} */
      static ANCHOR_BOTH = RE2Flags.ANCHOR_BOTH;
      /**
      * Constructs a new RE2Set with the specified anchor mode and flags.
      * @param {number} [anchor=RE2Set.UNANCHORED] - The anchoring mode (e.g., RE2Set.UNANCHORED).
      * @param {number} [flags=0] - The public flags to apply to all patterns in the set.
      * @param {number} [maxMem=8388608] - The maximum memory in bytes to use for the DFA (default 8MB).
      */
      constructor(anchor = RE2Set2.UNANCHORED, flags = 0, maxMem = 8388608) {
        if (![
          RE2Set2.UNANCHORED,
          RE2Set2.ANCHOR_START,
          RE2Set2.ANCHOR_BOTH
        ].includes(anchor)) throw new RE2JSFlagsException("The anchor should be RE2Set.UNANCHORED, RE2Set.ANCHOR_START or RE2Set.ANCHOR_BOTH");
        Utils.checkFlags(flags);
        this.anchor = anchor;
        this.jsFlags = flags;
        this.maxMem = maxMem;
        let re2Flags = RE2Flags.PERL;
        if ((flags & PublicFlags.DISABLE_UNICODE_GROUPS) !== 0) re2Flags &= ~RE2Flags.UNICODE_GROUPS;
        if ((flags & PublicFlags.LOOKBEHINDS) !== 0) re2Flags |= RE2Flags.LOOKBEHIND;
        this.re2Flags = re2Flags;
        this.regexps = [];
        this.prog = null;
        this.dfa = null;
        this.dummyRe2 = null;
      }
      /**
      * Adds a new regular expression pattern to the set.
      * Patterns cannot be added after the set has been compiled.
      * @param {string} pattern - The regular expression pattern to add.
      * @returns {number} The integer index assigned to the added pattern.
      * @throws {RE2JSCompileException} If patterns are added after compilation.
      */
      add(pattern) {
        if (this.prog) throw new RE2JSCompileException("Cannot add patterns after compile");
        Utils.checkPattern(pattern);
        let fregex = pattern;
        if ((this.jsFlags & PublicFlags.CASE_INSENSITIVE) !== 0) fregex = `(?i)${fregex}`;
        if ((this.jsFlags & PublicFlags.DOTALL) !== 0) fregex = `(?s)${fregex}`;
        if ((this.jsFlags & PublicFlags.MULTILINE) !== 0) fregex = `(?m)${fregex}`;
        const re2 = Parser.parse(fregex, this.re2Flags);
        this.regexps.push(Simplify.simplify(re2));
        return this.regexps.length - 1;
      }
      /**
      * Compiles the added patterns into a single state machine.
      * This is automatically called on the first match if not called explicitly.
      * @returns {void}
      */
      compile() {
        if (this.prog) return;
        const prog = Compiler.compileSet(this.regexps);
        if (prog.numInst() > Parser.MAX_SIZE) throw new RE2JSCompileException(`${Parser.ERR_LARGE}: the set compiles to ${prog.numInst()} instructions, more than ${Parser.MAX_SIZE}`);
        this.prog = prog;
        this.dfa = new DFA(this.prog, this.maxMem);
        this.dummyRe2 = {
          prog: this.prog,
          cond: this.prog.startCond(),
          prefix: "",
          prefixRune: 0,
          longest: false
        };
      }
      /**
      * Matches the input against the compiled set of regular expressions.
      * @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to match against.
      * @returns {number[]} An array of indices representing the patterns that successfully matched the input.
      */
      match(input) {
        if (!this.prog) this.compile();
        const machineInput = Utils.isByteArray(input) ? MachineInput.fromUTF8(input) : MachineInput.fromUTF16(input);
        let internalAnchor = RE2Flags.UNANCHORED;
        if (this.anchor === RE2Set2.ANCHOR_START) internalAnchor = RE2Flags.ANCHOR_START;
        else if (this.anchor === RE2Set2.ANCHOR_BOTH) internalAnchor = RE2Flags.ANCHOR_BOTH;
        const dfaResult = this.dfa.matchSet(machineInput, 0, internalAnchor);
        if (dfaResult !== null) return dfaResult;
        const machine = Machine.fromRE2(this.dummyRe2);
        machine.init(0);
        return machine.matchSet(machineInput, 0, internalAnchor);
      }
    };
    var TranslateRegExpString = class TranslateRegExpString2 {
      static isHexadecimal(ch) {
        return "0" <= ch && ch <= "9" || "A" <= ch && ch <= "F" || "a" <= ch && ch <= "f";
      }
      static translate(data) {
        let prefixFlags = "";
        if (Object.prototype.toString.call(data) === "[object RegExp]") {
          if (data.ignoreCase) prefixFlags += "i";
          if (data.multiline) prefixFlags += "m";
          if (data.dotAll) prefixFlags += "s";
          data = data.source;
        }
        if (typeof data !== "string") return data;
        let result2 = "";
        let changed = false;
        let size = data.length;
        if (size === 0) {
          result2 = "(?:)";
          changed = true;
        }
        let inCharClass = false;
        let i = 0;
        while (i < size) {
          let ch = data[i];
          if (ch === "\\") {
            if (i + 1 < size) {
              ch = data[i + 1];
              switch (ch) {
                case "\\":
                  result2 += "\\\\";
                  i += 2;
                  continue;
                case "c":
                  if (i + 2 < size) {
                    let code18 = data[i + 2].charCodeAt(0);
                    if (code18 >= 65 && code18 <= 90 || code18 >= 97 && code18 <= 122) {
                      let val = code18 % 32;
                      result2 += "\\x";
                      result2 += (val >> 4).toString(16).toUpperCase();
                      result2 += (val & 15).toString(16).toUpperCase();
                      i += 3;
                      changed = true;
                      continue;
                    }
                  }
                  result2 += "c";
                  i += 2;
                  changed = true;
                  continue;
                case "u":
                  if (i + 2 < size) {
                    if (data[i + 2] === "{") {
                      let j = i + 3;
                      let hasHex = false;
                      let closed = false;
                      while (j < size) {
                        const hexChar = data[j];
                        if (hexChar === "}") {
                          closed = true;
                          break;
                        }
                        if (!TranslateRegExpString2.isHexadecimal(hexChar)) break;
                        hasHex = true;
                        j++;
                      }
                      if (closed && hasHex) {
                        result2 += "\\x";
                        i += 2;
                        changed = true;
                        continue;
                      }
                    } else if (i + 5 < size) {
                      let isHex4 = true;
                      for (let j = 0; j < 4; j++) if (!TranslateRegExpString2.isHexadecimal(data[i + 2 + j])) {
                        isHex4 = false;
                        break;
                      }
                      if (isHex4) {
                        result2 += "\\x{" + data.substring(i + 2, i + 6) + "}";
                        i += 6;
                        changed = true;
                        continue;
                      }
                    }
                  }
                  result2 += "u";
                  i += 2;
                  changed = true;
                  continue;
                case "x": {
                  let isValidHex = false;
                  if (i + 2 < size && data[i + 2] === "{") {
                    let j = i + 3;
                    let hasHex = false;
                    let closed = false;
                    while (j < size) {
                      const hexChar = data[j];
                      if (hexChar === "}") {
                        closed = true;
                        break;
                      }
                      if (!TranslateRegExpString2.isHexadecimal(hexChar)) break;
                      hasHex = true;
                      j++;
                    }
                    if (closed && hasHex) isValidHex = true;
                  } else if (i + 3 < size && TranslateRegExpString2.isHexadecimal(data[i + 2]) && TranslateRegExpString2.isHexadecimal(data[i + 3])) isValidHex = true;
                  if (isValidHex) {
                    result2 += "\\x";
                    i += 2;
                  } else {
                    result2 += "x";
                    i += 2;
                    changed = true;
                  }
                  continue;
                }
                case "n":
                case "r":
                case "t":
                case "a":
                case "f":
                case "v":
                case "d":
                case "D":
                case "s":
                case "S":
                case "w":
                case "W":
                case "b":
                case "B":
                case "p":
                case "P":
                case "A":
                case "z":
                case "Q":
                case "E":
                case "0":
                case "1":
                case "2":
                case "3":
                case "4":
                case "5":
                case "6":
                case "7":
                  result2 += "\\" + ch;
                  i += 2;
                  continue;
                default: {
                  let cp2 = data.codePointAt(i + 1);
                  if (cp2 >= 48 && cp2 <= 57 || cp2 >= 65 && cp2 <= 90 || cp2 >= 97 && cp2 <= 122) {
                    let symSize2 = Utils.charCount(cp2);
                    result2 += data.substring(i + 1, i + 1 + symSize2);
                    i += symSize2 + 1;
                    changed = true;
                  } else {
                    result2 += "\\";
                    let symSize2 = Utils.charCount(cp2);
                    result2 += data.substring(i + 1, i + 1 + symSize2);
                    i += symSize2 + 1;
                  }
                  continue;
                }
              }
            }
          } else if (ch === "/") {
            result2 += "\\/";
            i += 1;
            changed = true;
            continue;
          } else if (ch === "[") {
            if (!inCharClass && data[i + 1] === "]") {
              result2 += "[^\\x00-\\x{10FFFF}]";
              i += 2;
              changed = true;
              continue;
            }
            if (!inCharClass && data[i + 1] === "^" && data[i + 2] === "]") {
              result2 += "[\\x00-\\x{10FFFF}]";
              i += 3;
              changed = true;
              continue;
            }
            inCharClass = true;
          } else if (ch === "]") inCharClass = false;
          else if (!inCharClass && ch === "(" && i + 2 < size && data[i + 1] === "?" && data[i + 2] === "<") {
            if (i + 3 < size && !"=!>)".includes(data[i + 3])) {
              result2 += "(?P<";
              i += 3;
              changed = true;
              continue;
            }
          }
          let cp = data.codePointAt(i);
          let symSize = Utils.charCount(cp);
          result2 += data.substring(i, i + symSize);
          i += symSize;
        }
        const finalResult = changed ? result2 : data;
        if (prefixFlags.length > 0) return `(?${prefixFlags})${finalResult}`;
        return finalResult;
      }
    };
    var execResult = (m, input) => {
      const result2 = m.matchArray();
      result2.index = m.start(0);
      result2.input = input;
      result2.groups = m.namedGroupsObject();
      return result2;
    };
    var RE2JS = class RE2JS2 {
      /**
      * Flag: case insensitive matching.
      */
      static CASE_INSENSITIVE = PublicFlags.CASE_INSENSITIVE;
      /**
      * Flag: dot ({@code .}) matches all characters, including newline.
      */
      static DOTALL = PublicFlags.DOTALL;
      /**
      * Flag: multiline matching: {@code ^} and {@code $} match at beginning and end of line, not just
      * beginning and end of input.
      */
      static MULTILINE = PublicFlags.MULTILINE;
      /**
      * Flag: Unicode groups (e.g. {@code \p\ Greek\} ) will be syntax errors.
      */
      static DISABLE_UNICODE_GROUPS = PublicFlags.DISABLE_UNICODE_GROUPS;
      /**
      * Flag: matches longest possible string.
      */
      static LONGEST_MATCH = PublicFlags.LONGEST_MATCH;
      /**
      * Flag: enable linear-time captureless lookbehinds.
      */
      static LOOKBEHINDS = PublicFlags.LOOKBEHINDS;
      /**
      * Returns a literal pattern string for the specified string.
      *
      * This method produces a string that can be used to create a <code>RE2JS</code> that would
      * match the string <code>s</code> as if it were a literal pattern.
      *
      * Metacharacters or escape sequences in the input sequence will be given no special meaning.
      *
      * @param {string} str The string to be literalized
      * @returns {string} A literal string replacement
      */
      static quote(str) {
        return Utils.quoteMeta(str);
      }
      /**
      * Quotes '\' and '$' in {@code str}, so that the returned string could be used in
      * replacement methods as a literal replacement of {@code str}.
      *
      * This is a convenience delegation to {@link Matcher.quoteReplacement}.
      *
      * @param {string} str the string to be quoted
      * @param {boolean} [javaMode=false] whether the replacement will be used in javaMode
      * @returns {string} the quoted string
      */
      static quoteReplacement(str, javaMode = false) {
        return Matcher.quoteReplacement(str, javaMode);
      }
      /**
      * Translates a given regular expression string to ensure compatibility with RE2JS.
      *
      * This function preprocesses the input regex string by applying necessary transformations,
      * such as escaping special characters (e.g., `/`), converting named capture groups to
      * RE2JS-compatible syntax, and handling Unicode sequences properly. It ensures that the
      * resulting regex is safe and properly formatted before compilation.
      *
      * @param {string|RegExp} expr - The regular expression string to be translated.
      * @returns {string} - The transformed regular expression string, ready for compilation.
      */
      static translateRegExp(expr) {
        return TranslateRegExpString.translate(expr);
      }
      /**
      * Helper: create new RE2JS with given regex and flags. Flregex is the regex with flags applied.
      * @param {string} regex
      * @param {number} [flags=0]
      * @returns {RE2JS}
      */
      static compile(regex2, flags = 0) {
        Utils.checkPattern(regex2);
        Utils.checkFlags(flags);
        let fregex = regex2;
        if ((flags & RE2JS2.CASE_INSENSITIVE) !== 0) fregex = `(?i)${fregex}`;
        if ((flags & RE2JS2.DOTALL) !== 0) fregex = `(?s)${fregex}`;
        if ((flags & RE2JS2.MULTILINE) !== 0) fregex = `(?m)${fregex}`;
        let re2Flags = RE2Flags.PERL;
        if ((flags & RE2JS2.DISABLE_UNICODE_GROUPS) !== 0) re2Flags &= ~RE2Flags.UNICODE_GROUPS;
        if ((flags & RE2JS2.LOOKBEHINDS) !== 0) re2Flags |= RE2Flags.LOOKBEHIND;
        const p = new RE2JS2(regex2, flags);
        p.re2Input = RE2.compileImpl(fregex, re2Flags, (flags & RE2JS2.LONGEST_MATCH) !== 0);
        return p;
      }
      /**
      * Matches a string against a regular expression.
      *
      * @param {string} regex the regular expression
      * @param {string|number[]|Uint8Array} input the input
      * @returns {boolean} true if the regular expression matches the entire input
      * @throws RE2JSSyntaxException if the regular expression is malformed
      */
      static matches(regex2, input) {
        return RE2JS2.compile(regex2).testExact(input);
      }
      /**
      * This is visible for testing.
      * @private
      */
      static initTest(pattern, flags, re2) {
        if (pattern == null) throw new Error("pattern is null");
        if (re2 == null) throw new Error("re2 is null");
        const p = new RE2JS2(pattern, flags);
        p.re2Input = re2;
        return p;
      }
      /**
      *
      * @param {string} pattern
      * @param {number} flags
      */
      constructor(pattern, flags) {
        this.patternInput = pattern;
        this.flagsInput = flags;
        this.re2Input = null;
      }
      /**
      * Releases memory used by internal caches associated with this pattern. Does not change the
      * observable behaviour. Useful for tests that detect memory leaks via allocation tracking.
      */
      reset() {
        this.re2Input.reset();
      }
      /**
      * Returns the flags used in the constructor.
      * @returns {number}
      */
      flags() {
        return this.flagsInput;
      }
      /**
      * Returns the pattern used in the constructor.
      * @returns {string}
      */
      pattern() {
        return this.patternInput;
      }
      re2() {
        return this.re2Input;
      }
      /**
      * Matches a string against a regular expression.
      *
      * @param {string|number[]|Uint8Array} input the input
      * @returns {boolean} true if the regular expression matches the entire input
      */
      matches(input) {
        return this.testExact(input);
      }
      /**
      * Creates a new {@code Matcher} matching the pattern against the input.
      *
      * @param {string|number[]|Uint8Array|MatcherInputBase} input the input string
      * @returns {Matcher}
      */
      matcher(input) {
        if (Utils.isByteArray(input)) input = MatcherInput.utf8(input);
        return new Matcher(this, input);
      }
      /**
      * Tests whether the regular expression matches any part of the input string.
      * Performance Note: This method is highly optimized. Because it only returns
      * a boolean and does not extract capture groups, it bypasses the `Matcher` overhead
      * and guarantees execution on the high-speed DFA engine whenever possible.
      *
      * @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to test against.
      * @returns {boolean} `true` if the pattern is found anywhere in the input, `false` otherwise.
      */
      test(input) {
        if (Utils.isByteArray(input)) return this.re2Input.matchUTF8(input);
        return this.re2Input.match(input);
      }
      /**
      * Tests whether the regular expression matches the ENTIRE input string.
      * * **Performance Note:** This operates identically to `.matches()`, but is significantly
      * faster because it does not request capture group data. By requesting 0 capture groups,
      * it securely routes execution through the DFA fast-path.
      *
      * @param {string|number[]|Uint8Array} input - The input string or UTF-8 byte array to test against.
      * @returns {boolean} `true` if the exact input string fully matches the pattern, `false` otherwise.
      */
      testExact(input) {
        const machineInput = Utils.isByteArray(input) ? MachineInput.fromUTF8(input) : MachineInput.fromUTF16(input);
        return this.re2Input.executeEngine(machineInput, 0, RE2Flags.ANCHOR_BOTH, 0) !== null;
      }
      /**
      * Executes a search for a match in a specified string.
      * Returns a result array, or null if no match is found.
      * The returned array perfectly mirrors standard JavaScript `RegExpExecArray`,
      * including `.index`, `.input`, and `.groups` properties.
      *
      * @param {string|number[]|Uint8Array} input the input string or byte array
      * @returns {Array|null} the match array with index, input, and groups properties, or null
      */
      exec(input) {
        const m = this.matcher(input);
        return m.find() ? execResult(m, input) : null;
      }
      /**
      * Splits input around instances of the regular expression. It returns an array giving the strings
      * that occur before, between, and after instances of the regular expression.
      *
      * If {@code limit <= 0}, there is no limit on the size of the returned array. If
      * {@code limit == 0}, empty strings that would occur at the end of the array are omitted. If
      * {@code limit > 0}, at most limit strings are returned. The final string contains the remainder
      * of the input, possibly including additional matches of the pattern.
      *
      * @param {string} input the input string to be split
      * @param {number} [limit=0] the limit
      * @returns {string[]} the split strings
      */
      split(input, limit = 0) {
        const m = this.matcher(input);
        const result2 = [];
        let emptiesSkipped = 0;
        let last = 0;
        while (m.find()) {
          if (last === 0 && m.end() === 0) {
            last = m.end();
            continue;
          }
          if (limit > 0 && result2.length === limit - 1) break;
          if (last === m.start()) {
            if (limit === 0) {
              emptiesSkipped += 1;
              last = m.end();
              continue;
            }
          } else while (emptiesSkipped > 0) {
            result2.push("");
            emptiesSkipped -= 1;
          }
          result2.push(m.substring(last, m.start()));
          last = m.end();
        }
        if (limit === 0 && last !== m.inputLength()) {
          while (emptiesSkipped > 0) {
            result2.push("");
            emptiesSkipped -= 1;
          }
          result2.push(m.substring(last, m.inputLength()));
        }
        if (limit !== 0 || result2.length === 0 && !(last === m.inputLength() && last > 0)) result2.push(m.substring(last, m.inputLength()));
        return result2;
      }
      /**
      * Returns an iterator of all results matching a string against the regular expression,
      * including capturing groups.
      *
      * @param {string|number[]|Uint8Array} input the input string or byte array
      * @returns {IterableIterator<RegExpMatchArray>}
      */
      *matchAll(input) {
        const m = this.matcher(input);
        while (m.find()) yield execResult(m, input);
      }
      /**
      *
      * @returns {string}
      */
      toString() {
        return this.patternInput;
      }
      /**
      * Returns the program size of this pattern.
      *
      * <p>
      * Similar to the C++ implementation, the program size is a very approximate measure of a regexp's
      * "cost". Larger numbers are more expensive than smaller numbers.
      * </p>
      *
      * @returns {number} the program size of this pattern
      */
      programSize() {
        return this.re2Input.numberOfInstructions();
      }
      /**
      * Returns the number of capturing groups in this matcher's pattern. Group zero denotes the entire
      * pattern and is excluded from this count.
      *
      * @returns {number} the number of capturing groups in this pattern
      */
      groupCount() {
        return this.re2Input.numberOfCapturingGroups();
      }
      /**
      * Return a map of the capturing groups in this matcher's pattern, where key is the name and value
      * is the index of the group in the pattern.
      * @returns {Record<string, number>}
      */
      namedGroups() {
        return this.re2Input.namedGroups;
      }
      /**
      *
      * @param {*} other
      * @returns {boolean}
      */
      equals(other) {
        if (this === other) return true;
        if (other === null || this.constructor !== other.constructor) return false;
        return this.flagsInput === other.flagsInput && this.patternInput === other.patternInput;
      }
    };
    function re(stringsOrFlags, ...values) {
      if (Array.isArray(stringsOrFlags) && "raw" in stringsOrFlags) {
        const pattern = String.raw(stringsOrFlags, ...values);
        return RE2JS.compile(pattern);
      }
      const flags = typeof stringsOrFlags === "number" ? stringsOrFlags : 0;
      return (strings, ...tagValues) => {
        const pattern = String.raw(strings, ...tagValues);
        return RE2JS.compile(pattern, flags);
      };
    }
    exports.Matcher = Matcher;
    exports.MatcherInput = MatcherInput;
    exports.MatcherInputBase = MatcherInputBase;
    exports.RE2JS = RE2JS;
    exports.RE2JSCompileException = RE2JSCompileException;
    exports.RE2JSException = RE2JSException;
    exports.RE2JSFlagsException = RE2JSFlagsException;
    exports.RE2JSGroupException = RE2JSGroupException;
    exports.RE2JSInternalException = RE2JSInternalException;
    exports.RE2JSSyntaxException = RE2JSSyntaxException;
    exports.RE2Set = RE2Set;
    exports.re = re;
  }
});

// src/engine/regex.ts
function compilePattern(source2) {
  engine ??= nativeEngine() ?? portedEngine();
  return engine.compile(bytewise(source2));
}
function nativeEngine(from = "re2") {
  let RE2;
  try {
    RE2 = load(from);
  } catch {
    return void 0;
  }
  return { name: "native re2", compile: (source2) => nativePattern(RE2, source2) };
}
function nativePattern(RE2, source2) {
  let regex2;
  try {
    regex2 = new RE2(source2, "gd");
  } catch (error) {
    throw new UserError("pattern is not valid RE2 syntax", "RE2 has no look-around and no back-references.", {
      cause: error
    });
  }
  return {
    test: (text2) => {
      regex2.lastIndex = 0;
      return regex2.test(text2);
    },
    find: (text2, from) => {
      regex2.lastIndex = from;
      const match = regex2.exec(text2);
      if (match === null) return void 0;
      const [start, end] = match.indices[0];
      const [secretStart, secretEnd] = match.indices.groups?.[SECRET] ?? [start, end];
      return { start, end, secretStart, secretEnd };
    }
  };
}
function portedEngine() {
  const { RE2JS } = load("re2js");
  return {
    name: "re2js",
    compile: (source2) => {
      let pattern;
      try {
        pattern = RE2JS.compile(source2);
      } catch (error) {
        throw new UserError(
          "pattern is not valid RE2 syntax",
          "RE2 has no look-around and no back-references.",
          { cause: error }
        );
      }
      const named = Object.hasOwn(pattern.namedGroups(), SECRET);
      return {
        test: (text2) => pattern.matcher(text2).find(),
        find: (text2, from) => {
          const matcher = pattern.matcher(text2);
          if (!matcher.find(from)) return void 0;
          const [start, end] = [matcher.start(), matcher.end()];
          if (!named || matcher.start(SECRET) < 0) return { start, end, secretStart: start, secretEnd: end };
          return { start, end, secretStart: matcher.start(SECRET), secretEnd: matcher.end(SECRET) };
        }
      };
    }
  };
}
var SECRET, engine, load;
var init_regex = __esm({
  "src/engine/regex.ts"() {
    "use strict";
    init_errors();
    init_bytewise();
    SECRET = "secret";
    load = (name) => {
      if (name === "re2js") return require_build();
      throw new Error("not in the bundle");
    };
  }
});

// src/engine/grams.ts
function gramBytes(text2, around, offset) {
  const at2 = (i) => {
    if (i >= 0 && i < text2.length) return [text2[i]];
    const members2 = around?.[i < 0 ? 0 : 1 + i - text2.length];
    return members2 == null ? ANY : [...members2].map((char) => char.charCodeAt(0));
  };
  return [at2(offset), at2(offset + 1), at2(offset + 2), at2(offset + 3)];
}
function eachGram([first, second, third, fourth], visit) {
  for (const a of first)
    for (const b of second) for (const c of third) for (const d of fourth) visit(a, b, c, d);
}
var ANY;
var init_grams = __esm({
  "src/engine/grams.ts"() {
    "use strict";
    ANY = [...new Set(Array.from({ length: 256 }, (_, byte) => byte | 32))];
  }
});

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string, ptr) {
  let lines = string.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line2, column) {
  let lines = string.split(/\r?\n/);
  let codeblock = "";
  let numberLen = (Math.log10(line2 + 1) | 0) + 1;
  for (let i = line2 - 1; i <= line2 + 1; i++) {
    let l = lines[i - 1];
    if (!l)
      continue;
    codeblock += i.toString().padEnd(numberLen, " ");
    codeblock += ":  ";
    codeblock += l;
    codeblock += "\n";
    if (i === line2) {
      codeblock += " ".repeat(numberLen + column + 2);
      codeblock += "^\n";
    }
  }
  return codeblock;
}
var TomlError;
var init_error = __esm({
  "node_modules/smol-toml/dist/error.js"() {
    TomlError = class _TomlError extends Error {
      line;
      column;
      codeblock;
      constructor(message, options2) {
        const [line2, column] = getLineColFromPtr(options2.toml, options2.ptr);
        const codeblock = makeCodeBlock(options2.toml, line2, column);
        super(`Invalid TOML document: ${message}

${codeblock}`, options2);
        this.line = line2;
        this.column = column;
        this.codeblock = codeblock;
      }
      /** @internal */
      static x(message, ctx, ptr) {
        throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
      }
    };
  }
});

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p++);
  let first = c;
  let isLiteral = c === 39;
  let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  if (isMultiline) {
    if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10)
      ctx.p++;
    else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
      ctx.p += 2;
  }
  let parsed2 = "";
  let sliceStart = ctx.p;
  let state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++) {
    c = ctx.s.charCodeAt(ctx.p);
    if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
      state = state && 3;
    } else if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in strings", ctx);
    } else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
      if (isMultiline) {
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
      }
      if (!state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed2 = parsed2 ? parsed2 + s : s;
      }
      ctx.p += isMultiline ? 3 : 1;
      return parsed2;
    } else if (!state) {
      if (!isLiteral && c === 92) {
        parsed2 += ctx.s.slice(sliceStart, sliceStart = ctx.p);
        state = 1;
      }
    } else if (state === 1) {
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1;
        let value = 0;
        let len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex3 = ctx.s.charCodeAt(ctx.p);
          let digit = (
            /* 0-9 */
            hex3 >= 48 && hex3 <= 57 ? hex3 - 48 : (
              /* A-F */
              hex3 >= 65 && hex3 <= 70 ? hex3 - 65 + 10 : (
                /* a-f */
                hex3 >= 97 && hex3 <= 102 ? hex3 - 97 + 10 : -1
              )
            )
          );
          if (digit < 0)
            TomlError.x("invalid non-hex character in unicode escape", ctx);
          value = value << 4 | digit;
        }
        if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
          TomlError.x("invalid unicode escape", ctx, errPtr);
        }
        parsed2 += String.fromCodePoint(value);
        sliceStart = ctx.p--;
        state = 0;
      } else if (isMultiline && (c === 32 || c === 9)) {
        state = 2;
      } else {
        if (c === 98)
          parsed2 += "\b";
        else if (c === 116)
          parsed2 += "	";
        else if (c === 110)
          parsed2 += "\n";
        else if (c === 102)
          parsed2 += "\f";
        else if (c === 114)
          parsed2 += "\r";
        else if (c === 101)
          parsed2 += "\x1B";
        else if (c === 34)
          parsed2 += '"';
        else if (c === 92)
          parsed2 += "\\";
        else
          TomlError.x("unrecognised escape sequence", ctx);
        sliceStart = ctx.p + 1;
        state = 0;
      }
    } else if (c !== 32 && c !== 9) {
      if (state === 2)
        TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
      state = !isLiteral && c === 92 ? 1 : 0;
      sliceStart = ctx.p;
    }
  }
  TomlError.x("unfinished string", ctx, startPtr);
}
var init_primitive = __esm({
  "node_modules/smol-toml/dist/primitive.js"() {
    init_error();
  }
});

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE, TomlDate;
var init_date = __esm({
  "node_modules/smol-toml/dist/date.js"() {
    DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
    TomlDate = class _TomlDate extends Date {
      #hasDate = false;
      #hasTime = false;
      #offset = null;
      constructor(date, fasttype, unsafeDelim) {
        let hasDate = true;
        let hasTime = true;
        let offset = "Z";
        let c;
        if (typeof date === "string") {
          if (fasttype)
            prep: {
              if (fasttype < 3) {
                if (+date.slice(11, 13) > 23) {
                  date = "";
                  break prep;
                }
                if (fasttype === 2) {
                  offset = null;
                  date += "Z";
                } else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) {
                  offset = date.slice(date.length - 6);
                }
                if (unsafeDelim)
                  date = date.slice(0, 10) + "T" + date.slice(11);
              } else if (fasttype === 4) {
                date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
              }
              hasDate = fasttype !== 4;
              hasTime = fasttype !== 3;
            }
          else {
            let match = date.match(DATE_TIME_RE);
            if (match) {
              if (!match[1]) {
                hasDate = false;
                date = `0000-01-01T${date}`;
              }
              hasTime = !!match[2];
              hasTime && date[10] === " " && (date = date.replace(" ", "T"));
              if (match[2] && +match[2] > 23) {
                date = "";
              } else {
                offset = match[3] || null;
                if (!offset && hasTime)
                  date += "Z";
              }
            } else {
              date = "";
            }
          }
        }
        super(date);
        if (!isNaN(this.getTime())) {
          this.#hasDate = hasDate;
          this.#hasTime = hasTime;
          this.#offset = offset;
        }
      }
      isDateTime() {
        return this.#hasDate && this.#hasTime;
      }
      isLocal() {
        return !this.#hasDate || !this.#hasTime || !this.#offset;
      }
      isDate() {
        return this.#hasDate && !this.#hasTime;
      }
      isTime() {
        return this.#hasTime && !this.#hasDate;
      }
      isValid() {
        return this.#hasDate || this.#hasTime;
      }
      toISOString() {
        let iso = super.toISOString();
        if (this.isDate())
          return iso.slice(0, 10);
        if (this.isTime())
          return iso.slice(11, 23);
        if (this.#offset === null)
          return iso.slice(0, -1);
        if (this.#offset === "Z" || this.#offset === "z")
          return iso;
        let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
        offset = this.#offset[0] === "-" ? offset : -offset;
        let offsetDate = new Date(this.getTime() - offset * 6e4);
        return offsetDate.toISOString().slice(0, -1) + this.#offset;
      }
      static wrapAsOffsetDateTime(jsDate, offset = "Z") {
        let date = new _TomlDate(jsDate);
        date.#offset = offset;
        return date;
      }
      static wrapAsLocalDateTime(jsDate) {
        let date = new _TomlDate(jsDate);
        date.#offset = null;
        return date;
      }
      static wrapAsLocalDate(jsDate) {
        let date = new _TomlDate(jsDate);
        date.#hasTime = false;
        date.#offset = null;
        return date;
      }
      static wrapAsLocalTime(jsDate) {
        let date = new _TomlDate(jsDate);
        date.#hasDate = false;
        date.#offset = null;
        return date;
      }
    };
  }
});

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    ctx.d++;
    return value;
  }
  if (c === 34 || c === 39) {
    return parseString(ctx);
  }
  if (c === 116) {
    if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, true;
  }
  if (c === 102) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, false;
  }
  if (c === 43 || c === 45) {
    return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
    return parseDate(ctx, c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
    return parseTime(ctx, c, end);
  }
  return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr;
  let state = 0;
  let hasUnderscores = false;
  if (c === 105) {
    if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, (sign || 1) / 0;
  }
  if (c === 110) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, NaN;
  }
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === true ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      else if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      else if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    if (c === 46)
      state = 2;
    else if (c === 101 || c === 69)
      state = 4;
    else
      TomlError.x("illegal leading zero", ctx, startPtr);
  } else if (!isDigit(c))
    TomlError.x("invalid value", ctx, startPtr);
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (!state)
      state = 1;
    if (c === 95) {
      if (!(state & 1))
        TomlError.x("illegal underscore", ctx);
      state += 11;
      hasUnderscores = true;
    } else if (state === 1 && c === 46)
      state = 2;
    else if ((state === 1 || state === 3) && (c === 101 || c === 69))
      state = 4;
    else if (state === 4 && (c === 43 || c === 45)) {
      state = 6;
    } else if (!isDigit(c))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (state > 9)
      state -= 11;
    else if (!(state & 1))
      state++;
  }
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === true ? BigInt(val) : val;
  }
  if (!(state & 1))
    TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  if (hasUnderscores)
    str = str.replaceAll("_", "");
  return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (c === 95) {
      if (underscore & 1)
        TomlError.x("illegal underscore", ctx);
      underscore = 3;
    } else if (!isDigit(c, base))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (underscore & 1)
      underscore--;
  }
  if (underscore & 1)
    TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  if (underscore)
    str = str.replaceAll("_", "");
  return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== true)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
    return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
  }
  ctx.p += 5;
  if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
    TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
  if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, false, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
    TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
  if (ctx.s.charCodeAt(ctx.p += 3) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
    return parseNumber(ctx, --ctx.p, c, 0, endChr);
  }
  if (ctx.s.charCodeAt(ctx.p += 4) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  let t = ctx.s.slice(start, ctx.p);
  return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date = new TomlDate(str, type, unsafeDelim);
    if (!date.isValid())
      TomlError.x("invalid date", ctx, errPtr);
    return date;
  }
  try {
    if (temporalSuffix)
      str += temporalSuffix;
    switch (type) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}
var init_extract = __esm({
  "node_modules/smol-toml/dist/extract.js"() {
    init_primitive();
    init_struct();
    init_error();
    init_date();
  }
});

// node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in comments", ctx);
    }
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  while (ctx.p < ctx.s.length) {
    while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment(ctx);
  }
}
var init_util = __esm({
  "node_modules/smol-toml/dist/util.js"() {
    init_error();
  }
});

// node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
  let startPtr;
  let state = 0;
  let parsed2 = [];
  let sliceStart;
  let c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end) {
      if (!state)
        TomlError.x("unexpected end of key", ctx);
      if (state === 1)
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
      return ctx.p++, parsed2;
    } else if (c === 46) {
      if (!state)
        TomlError.x("illegal empty bare key", ctx);
      if (state === 1)
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
      state = 0;
    } else if (!state && (c === 34 || c === 39)) {
      if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
        TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
      parsed2.push(parseString(ctx));
      state = 2;
      ctx.p--;
    } else if (c === 32 || c === 9) {
      if (state === 1) {
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
        state = 2;
      }
    } else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) {
      TomlError.x("illegal character in key", ctx);
    } else if (!state) {
      state = 1;
      sliceStart = ctx.p;
    }
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++;
  let res = /* @__PURE__ */ Object.create(null);
  let seen = /* @__PURE__ */ new Set();
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
      ctx.p++;
      return res;
    }
    let k;
    let t = res;
    let hasOwn = false;
    let errPtr = ctx.p;
    let key = parseKey(ctx);
    for (let i = 0; i < key.length; i++) {
      if (i)
        t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      k = key[i];
      if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
        TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      }
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      if (!hasOwn && unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
      }
    }
    if (hasOwn) {
      TomlError.x("trying to redefine an already defined value", ctx, errPtr);
    }
    skipVoid(ctx, true, true);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) === "object")
      seen.add(value);
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++;
  let res = [];
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
      ctx.p++;
      return res;
    }
    res.push(extractValue(
      ctx,
      93
      /* ] */
    ));
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}
var init_struct = __esm({
  "node_modules/smol-toml/dist/struct.js"() {
    init_primitive();
    init_extract();
    init_util();
    init_error();
  }
});

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table2, meta, type) {
  let t = table2;
  let m = meta;
  let k;
  let hasOwn = false;
  let state;
  for (let i = 0; i < key.length; i++) {
    if (i) {
      t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      m = (state = m[k]).c;
      if (type === 0 && (state.t === 1 || state.t === 2)) {
        return null;
      }
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l];
        m = m[l].c;
      }
    }
    k = key[i];
    if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
      return null;
    }
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return false;
      if (unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
        Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
      }
      m[k] = {
        t: i < key.length - 1 && type === 2 ? 3 : type,
        d: false,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  state = m[k];
  if (state.t !== type && !(type === 1 && state.t === 3)) {
    return null;
  }
  if (type === 2) {
    if (!state.d) {
      state.d = true;
      t[k] = [];
    }
    t[k].push(t = /* @__PURE__ */ Object.create(null));
    state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
  }
  if (state.d) {
    return null;
  }
  state.d = true;
  if (type === 1) {
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  } else if (type === 0 && hasOwn) {
    return null;
  }
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek2, ptr) {
  if (peek2 === null || ctx.uk === 2)
    TomlError.x(peek2 === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options2 = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options2.maxDepth ?? 1e3,
    bi: options2.integersAsBigInt ?? false,
    ld: options2.useLegacyDate ?? true,
    uk: options2.unsafeKeyBehaviour === "throw" ? 2 : options2.unsafeKeyBehaviour === "drop" ? 1 : 0
  };
  let res = /* @__PURE__ */ Object.create(null);
  let meta = /* @__PURE__ */ Object.create(null);
  let tmp;
  let skipping = false;
  let tbl = res;
  let m = meta;
  if (toml.charCodeAt(0) === 65279)
    ctx.p++;
  skipVoid(ctx);
  while (ctx.p < toml.length) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray;
      skipping = false;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      if (isTableArray) {
        if (toml.charCodeAt(ctx.p) !== 93) {
          TomlError.x("expected end of table array declaration", ctx);
        }
        ctx.p++;
      }
      let p = peekTable(
        ctx,
        k,
        res,
        meta,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      if (!p) {
        validateTablePeek(ctx, p, tmp);
        skipping = true;
      } else {
        m = p[2];
        tbl = p[1];
      }
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx);
      let p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      if (!p && !skipping)
        validateTablePeek(ctx, p, tmp);
      skipVoid(ctx, true, true);
      let v = extractValue(ctx, void 0);
      if (p && !skipping)
        p[1][p[0]] = v;
    }
    skipVoid(ctx, true);
    if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) {
      TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
    }
    skipVoid(ctx);
  }
  return res;
}
var init_parse = __esm({
  "node_modules/smol-toml/dist/parse.js"() {
    init_struct();
    init_extract();
    init_util();
    init_error();
  }
});

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED;
var init_stringify = __esm({
  "node_modules/smol-toml/dist/stringify.js"() {
    HAS_WELLFORMED = !!"".isWellFormed;
  }
});

// node_modules/smol-toml/dist/index.js
var init_dist = __esm({
  "node_modules/smol-toml/dist/index.js"() {
    init_parse();
    init_stringify();
    init_date();
    init_error();
  }
});

// src/core/toml.ts
function parseToml(text2, name) {
  try {
    return parse(text2.replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof TomlError) {
      throw new UserError(
        `${name}:${error.line}:${error.column}: not valid TOML`,
        "Mend the syntax at that place."
      );
    }
    if (error instanceof RangeError) throw new UserError(`${name}: nested too deeply`, "Flatten the file.");
    throw error;
  }
}
var init_toml = __esm({
  "src/core/toml.ts"() {
    "use strict";
    init_dist();
    init_errors();
  }
});

// src/core/nearest.ts
function nearest2(word3, candidates) {
  if (word3.length > LONGEST8) return void 0;
  let best;
  let fewest = Math.min(MOST_EDITS, Math.max(1, Math.floor(word3.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word3.length) >= fewest) continue;
    const edits = editDistance(word3.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest && edits < candidate.length) [best, fewest] = [candidate, edits];
  }
  return best;
}
function editDistance(a, b) {
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row2 = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row2[j] = Math.min(replaced, above[j] + 1, row2[j - 1] + 1);
      const swapped2 = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped2) row2[j] = Math.min(row2[j], before[j - 2] + 1);
    }
    [before, above] = [above, row2];
  }
  return above[b.length];
}
var LONGEST8, MOST_EDITS;
var init_nearest = __esm({
  "src/core/nearest.ts"() {
    "use strict";
    LONGEST8 = 60;
    MOST_EDITS = 3;
  }
});

// node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/ignore/index.js"(exports, module) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY2 = "";
    var SPACE4 = " ";
    var ESCAPE = "\\";
    var REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
    var BOM = "\uFEFF";
    var REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
    var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
    var REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
    var REGEX_SPLITALL_CRLF = /\r?\n/g;
    var DOUBLE_SLASH = "//";
    var SLASH_CODE = 47;
    var DOT_CODE = 46;
    var SLASH4 = "/";
    var TMP_KEY_IGNORE = "node-ignore";
    if (typeof Symbol !== "undefined") {
      TMP_KEY_IGNORE = /* @__PURE__ */ Symbol.for("node-ignore");
    }
    var KEY_IGNORE = TMP_KEY_IGNORE;
    var define2 = (object, key, value) => {
      Object.defineProperty(object, key, { value });
      return value;
    };
    var RETURN_FALSE = () => false;
    var POSIX_CLASSES = {
      alnum: "0-9A-Za-z",
      alpha: "A-Za-z",
      blank: " \\t",
      cntrl: "\\x00-\\x1f\\x7f",
      digit: "0-9",
      graph: "!-.0-~",
      lower: "a-z",
      print: " -.0-~",
      punct: "!-.:-@\\[-`{-~",
      // git's `sane-ctype.h` classifies \v and \f as control, not space,
      //   unlike C's `isspace`
      space: " \\t\\n\\r",
      upper: "A-Z",
      xdigit: "0-9A-Fa-f"
    };
    var CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
    var escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
    var NON_SLASH = "(?!\\/)";
    var classSource = (negated, body) => {
      if (negated) {
        return `[^\\/${body}]`;
      }
      const source2 = `[${body}]`;
      return new RegExp(source2).test("/") ? NON_SLASH + source2 : source2;
    };
    var scanBracket = (pattern, start) => {
      const { length: length2 } = pattern;
      let index = start + 1;
      let negated = EMPTY2;
      const lead = pattern[index];
      if (lead === "!" || lead === "^") {
        negated = "^";
        index++;
      }
      let body = EMPTY2;
      let prev = EMPTY2;
      for (; ; ) {
        const char = pattern[index];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE) {
          const escaped = pattern[++index];
          body += escapeMember(escaped);
          prev = escaped;
        } else if (char === "-" && prev && index + 1 < length2 && pattern[index + 1] !== "]") {
          index++;
          let to = pattern[index];
          if (to === ESCAPE) {
            to = pattern[index += 1];
          }
          if (prev <= to) {
            body += `-${escapeMember(to)}`;
          }
          prev = EMPTY2;
        } else if (char === "[" && pattern[index + 1] === ":") {
          const nameStart = index + 2;
          let end = nameStart;
          while (end < length2 && pattern[end] !== "]") {
            end++;
          }
          if (end === length2) {
            return null;
          }
          if (end > nameStart && pattern[end - 1] === ":") {
            const name = pattern.slice(nameStart, end - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body += POSIX_CLASSES[name];
            prev = EMPTY2;
            index = end;
          } else {
            body += escapeMember("[");
            prev = "[";
            index = nameStart - 2;
          }
        } else {
          body += escapeMember(char);
          prev = char;
        }
        index++;
        if (pattern[index] === "]") {
          return {
            end: index,
            source: classSource(negated, body)
          };
        }
      }
    };
    var NEVER_MATCH = "[]";
    var PLACEHOLDER3 = "\0";
    var REGEX_RESTORE_PLACEHOLDER = new RegExp(
      `${PLACEHOLDER3}(\\d+)${PLACEHOLDER3}`,
      "g"
    );
    var TRAILING_WILDCARD = "\uE000";
    var TRAILING_DOUBLESTAR = "\uE001";
    var isReserved = (char) => char === PLACEHOLDER3 || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
    var extractBrackets = (pattern) => {
      const sources = [];
      const hold = (source2) => `${PLACEHOLDER3}${sources.push(source2) - 1}${PLACEHOLDER3}`;
      const { length: length2 } = pattern;
      let out = EMPTY2;
      let index = 0;
      while (index < length2) {
        const char = pattern[index];
        if (char === ESCAPE) {
          const escaped = pattern[index + 1];
          if (escaped === SLASH4 && index + 2 === length2) {
            out += hold(NEVER_MATCH);
          } else if (escaped === "*" || escaped === "[" || escaped === SPACE4) {
            out += pattern.slice(index, index + 2);
          } else {
            out += hold(
              REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped
            );
          }
          index += 2;
        } else if (isReserved(char)) {
          out += hold(`[${char}]`);
          index++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern, index);
          if (scanned === null) {
            out += hold(NEVER_MATCH);
            index = length2;
          } else {
            out += hold(scanned.source);
            index = scanned.end + 1;
          }
        } else {
          out += char;
          index++;
        }
      }
      return {
        source: out,
        sources
      };
    };
    var DIRECT = null;
    var REGEX_INNER_SLASH = /\/(?!$)/;
    var WILDCARD = "[^\\/]*";
    var REPLACERS = [
      // Replace (\ ) with ' '
      // Only a space: an escaped tab or other whitespace is already a literal by
      //   the time it reaches here, and a bare tab must be left as one, not turned
      //   into a space.
      // (\ ) -> ' '
      // (\\ ) -> '\\ '
      // (\\\ ) -> '\\ '
      [
        // A run of backslashes is taken whole, from its first one, so no match
        //   ever starts again inside it -- `(\\+?) ` did, which made a long run
        //   quadratic.
        /(\\+)( ?)/g,
        (_, run, space) => space ? run.slice(0, run.length - run.length % 2) + SPACE4 : run,
        ESCAPE + SPACE4
      ],
      // git's wildmatch() reads a run of two or more asterisks as one globstar
      //   whenever the run fills a path segment: it starts the pattern or follows
      //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
      //   already `**`; a longer one is folded into `**` here, so the steps
      //   below only ever have to know `**`.
      // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
      // git also takes a run beside a literal prefix (`a***/b`) or beside an
      //   escaped slash (`***\/b`) as a globstar, and this does not; the README
      //   lists both, under "A run of asterisks".
      [
        /(^|\/)\*{3,}(?=\/|$)/g,
        (_, start) => `${start}**`,
        "*"
      ],
      // Escape metacharacters
      // which is written down by users but means special for regular expressions.
      // > There are 12 characters with special meanings:
      // > - the backslash \,
      // > - the caret ^,
      // > - the dollar sign $,
      // > - the period or dot .,
      // > - the vertical bar or pipe symbol |,
      // > - the question mark ?,
      // > - the asterisk or star *,
      // > - the plus sign +,
      // > - the opening parenthesis (,
      // > - the closing parenthesis ),
      // > - and the opening square bracket [,
      // > - the opening curly brace {,
      // > These special characters are often called "metacharacters".
      [
        /[\\$.|*+(){^]/g,
        (match) => `\\${match}`
      ],
      [
        // > a question mark (?) matches a single character
        /(?!\\)\?/g,
        () => "[^/]",
        "?"
      ],
      // leading slash
      [
        // > A leading slash matches the beginning of the pathname.
        // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
        // A leading slash matches the beginning of the pathname
        /^\//,
        () => "^",
        SLASH4
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH4
      ],
      [
        // > A leading "**" followed by a slash means match in all directories.
        // > For example, "**/foo" matches file or directory "foo" anywhere,
        // > the same as pattern "foo".
        // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
        // >   under directory "foo".
        // Notice that the '*'s have been replaced as '\\*'
        /^\^*(?:\\\*\\\*\\\/)+/,
        // '**/foo' <-> 'foo'
        () => "(?:^|\\/)",
        "*"
      ],
      // starting
      [
        // there will be no leading '/'
        //   (which has been replaced by section "leading slash")
        // If starts with '**', adding a '^' to the regular expression also works
        DIRECT,
        (source2, pattern) => {
          if (!source2 || source2[0] === "^" || source2[0] === "(") {
            return source2;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^";
          return anchor + source2;
        }
      ],
      // two globstars
      [
        // Use lookahead assertions so that we could match more than one `'/**'`
        /\\\/\\\*\\\*(?=\\\/|$)/g,
        // Zero, one or several directories
        // should not use '*', or it will be replaced by the next replacer
        // Check if it is not the last `'/**'`
        (_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
        "*"
      ],
      // normal intermediate wildcards
      [
        // Never replace escaped '*'
        // ignore rule '\*' will match the path '*'
        // 'abc.*/' -> go
        // 'abc.*'  -> skip this rule,
        //    coz trailing single wildcard will be handed by [trailing wildcard]
        /(^|[^\\])(?:\\\*)+(?!$)/g,
        // '*.js' matches '.js'
        // '*.js' doesn't match 'abc'
        // 1. An asterisk "*" matches anything except a slash.
        // 2. Other consecutive asterisks are considered regular asterisks
        //    and collapse into one non-slash wildcard run.
        (_, p1) => p1 + WILDCARD,
        "*"
      ],
      // trailing wildcard, held apart from a literal star
      [
        // The step above leaves a trailing `*` alone, so a single `\*` is all that
        //   can be left at the end here, and what stands in front of it says which
        //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
        //   nothing before it; a literal arrives as the user's own escape, which
        //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
        //   There is no third case: every backslash still reaching the chain is
        //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
        //   own character, so a longer run can never form. This runs while the
        //   two are still distinct, before the unescape steps below collapse the
        //   literal onto the very `\*` a wildcard leaves behind.
        /(^|[^\\])((?:\\\\)*)\\\*$/,
        (match, p1, p2) => p2 === EMPTY2 ? p1 + TRAILING_WILDCARD : match,
        "*"
      ],
      [
        // unescape, revert step 3 except for back slash
        // For example, if a user escape a '\\*',
        // after step 3, the result will be '\\\\\\*'
        /\\\\\\(?=[$.|*+(){^])/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // '\\\\' -> '\\'
        /\\\\/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // Every real bracket expression -- POSIX classes included -- has already
        //   been held aside by `extractBrackets`, so the only `[` left in the
        //   pattern is an escaped, literal one.
        // A backslash could only stand at the end of the range if it quoted the
        //   `]`, and `\]` is held aside long before this.
        /\\\[([^\]/]*?)($|\])/g,
        // '\\[bar]' -> '\\\\[bar]'
        (match, range2, close) => `\\[${range2}${close}`,
        "["
      ],
      // ending
      [
        // 'js' will not match 'js.'
        // 'ab' will not match 'abc'
        DIRECT,
        // WTF!
        // https://git-scm.com/docs/gitignore
        // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
        // which re-fixes #24, #38
        // > If there is a separator at the end of the pattern then the pattern
        // > will only match directories, otherwise the pattern can match both
        // > files and directories.
        // 'js*' will not match 'a.js'
        // 'js/' will not match 'a.js'
        // 'js' will match 'a.js' and 'a.js/'
        (source2) => {
          const last = source2[source2.length - 1];
          if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
            return source2;
          }
          return last === SLASH4 ? `${source2}$` : `${source2}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run, at2) => {
      let separator = EMPTY2;
      for (let index = at2 + 1; index < run.length && !run[index].wildcard; index++) {
        separator += run[index].single;
      }
      return separator;
    };
    var pinWildcards = (source2) => {
      if (source2.indexOf(WILDCARD) < 0) {
        return source2;
      }
      const tokens = [];
      const { length: length2 } = source2;
      let index = 0;
      while (index < length2) {
        const char = source2[index];
        if (source2.startsWith(WILDCARD, index)) {
          tokens.push({ wildcard: true });
          index += WILDCARD.length;
        } else if (char === "[") {
          let end = index + 1;
          if (source2[end] === "^") {
            end++;
          }
          if (source2[end] === "]") {
            end++;
          }
          while (end < length2 && source2[end] !== "]") {
            end += source2[end] === ESCAPE ? 2 : 1;
          }
          end++;
          tokens.push({ single: source2.slice(index, end) });
          index = end;
        } else if (char === ESCAPE) {
          tokens.push({ single: source2.slice(index, index + 2) });
          index += 2;
        } else if (char === "(") {
          let depth = 0;
          let end = index;
          do {
            if (source2[end] === ESCAPE) {
              end++;
            } else if (source2[end] === "(") {
              depth++;
            } else if (source2[end] === ")") {
              depth--;
            }
            end++;
          } while (end < length2 && depth > 0);
          if ("*+?".indexOf(source2[end]) >= 0) {
            end++;
          }
          tokens.push({ boundary: source2.slice(index, end) });
          index = end;
        } else if (char === "^" || char === "$") {
          tokens.push({ boundary: char });
          index++;
        } else {
          tokens.push({ single: char });
          index++;
        }
      }
      let out = EMPTY2;
      let run = [];
      const flush = () => {
        let lastWildcard;
        run.forEach((token, at2) => {
          if (token.wildcard) {
            lastWildcard = at2;
          }
        });
        run.forEach((token, at2) => {
          if (!token.wildcard) {
            out += token.single;
            return;
          }
          out += at2 === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run, at2)})[^\\/])*`;
        });
        run = [];
      };
      tokens.forEach((token) => {
        if (token.boundary === void 0) {
          run.push(token);
          return;
        }
        flush();
        out += token.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
        pattern = "**";
      }
      const { source: source2, sources } = extractBrackets(pattern);
      const replaced = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher, replacer, required]) => {
          if (matcher === DIRECT) {
            return replacer(prev, pattern);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
        },
        source2
      );
      return sources.length ? replaced.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match, index) => sources[index]
      ) : replaced;
    };
    var checkSourceOf = (body, prefix) => {
      if (body[body.length - 1] === SLASH4) {
        prefix = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix.slice(0, -1);
      const last = prefix[prefix.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index = body.indexOf(SLASH4);
      return index < 0 || index === body.length - 1;
    };
    var basenameOf = (path2) => {
      const end = path2.length - 1;
      const index = path2.lastIndexOf(
        SLASH4,
        path2[end] === SLASH4 ? end - 1 : end
      );
      return index < 0 ? path2 : path2.slice(index + 1);
    };
    var parentOf = (path2) => {
      if (path2.charCodeAt(0) === SLASH_CODE || path2.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path2.split(SLASH4).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH4) + SLASH4 : EMPTY2;
      }
      const end = path2.length - 1;
      const cut = path2.lastIndexOf(
        SLASH4,
        path2.charCodeAt(end) === SLASH_CODE ? end - 1 : end
      );
      return cut < 0 ? EMPTY2 : path2.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern) => pattern && isString(pattern);
    var splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern, mark2, body, ignoreCase, negative, prefix) {
        this.pattern = pattern;
        this.mark = mark2;
        this.negative = negative;
        define2(this, "body", body);
        define2(this, "ignoreCase", ignoreCase);
        define2(this, "regexPrefix", prefix);
      }
      // Worked out on first use and kept behind an own property, the way `regex`
      //   caches itself in `_regex`. Deciding it in the constructor instead would
      //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
      //   every compile -- including the compiles of rules that are never matched
      //   against anything.
      get _basenameOnly() {
        return define2(this, "_basenameOnly", matchesBasename(this.body));
      }
      get regex() {
        const key = UNDERSCORE + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE + MODE_CHECK_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_CHECK_IGNORE, key);
      }
      _make(mode, key) {
        const str = pinWildcards(
          mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix)
        );
        const regex2 = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
        return define2(this, key, regex2);
      }
    };
    var hasTrailingBackslash = (str) => {
      let count = 0;
      while (str[str.length - count - 1] === ESCAPE) {
        count++;
      }
      return count % 2 === 1;
    };
    var trimEnd = (body, stripLineEnd) => {
      let lineEnd2 = body.length;
      let end;
      for (; ; ) {
        if (stripLineEnd && body[lineEnd2 - 1] === "\r") {
          lineEnd2--;
        }
        end = lineEnd2;
        while (body[end - 1] === SPACE4) {
          end--;
        }
        if (!stripLineEnd || body[end - 1] !== "\n") {
          break;
        }
        lineEnd2 = end - 1;
      }
      if (end === lineEnd2) {
        return body.slice(0, lineEnd2);
      }
      let backslashes = 0;
      while (body[end - backslashes - 1] === ESCAPE) {
        backslashes++;
      }
      return backslashes % 2 ? body.slice(0, end - 1) + SPACE4 : body.slice(0, end);
    };
    var createRule = (pattern, mark2, ignoreCase, stripLineEnd, stripBOM) => {
      let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
      if (body[0] === "#") {
        return;
      }
      let negative = false;
      if (body[0] === "!") {
        negative = true;
        body = body.slice(1);
      }
      const last = body[body.length - 1];
      if (last === SPACE4 || stripLineEnd && (last === "\r" || last === "\n")) {
        body = trimEnd(body, stripLineEnd);
      }
      if (!body || hasTrailingBackslash(body)) {
        return;
      }
      body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body);
      return new IgnoreRule(
        pattern,
        mark2,
        body,
        ignoreCase,
        negative,
        regexPrefix
      );
    };
    var RuleManager = class {
      constructor(ignoreCase) {
        this._ignoreCase = ignoreCase;
        this._rules = [];
        this._basenameCount = 0;
      }
      _add(pattern, index) {
        if (pattern && pattern[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern._rules._rules);
          this._basenameCount += pattern._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern);
        const raw = isStr ? pattern : pattern.pattern;
        const rule2 = checkPattern(raw) && createRule(
          raw,
          isStr ? UNDEFINED : pattern.mark,
          this._ignoreCase,
          !this._split,
          this._stripBOM && !index
        );
        if (rule2) {
          this._added = true;
          this._rules.push(rule2);
          if (matchesBasename(rule2.body)) {
            this._basenameCount++;
          }
        }
      }
      // @param {Array<string> | string | Ignore} pattern
      add(pattern) {
        this._added = false;
        this._split = isString(pattern);
        this._stripBOM = !this._split || pattern[0] === BOM;
        makeArray(
          this._split ? splitPattern(pattern) : pattern
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path2) {
        const rules = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH4 ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules.length - 1; index >= 0; index--) {
          const rule2 = rules[index];
          if (rule2.checkRegex.test(path2)) {
            ignored = !rule2.negative;
            unignored = rule2.negative;
            matchedRule = rule2.negative ? UNDEFINED : rule2;
            break;
          }
        }
        const ret = {
          ignored,
          unignored
        };
        if (matchedRule) {
          ret.rule = matchedRule;
        }
        return ret;
      }
      // Test one single path without recursively checking parent directories
      //
      // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`
      // @returns {TestResult}
      test(path2, mode) {
        const rules = this._rules;
        const { length: length2 } = rules;
        const shortcut = this._basenameCount * 2 >= length2;
        const basename = shortcut ? basenameOf(path2) : path2;
        for (let index = length2 - 1; index >= 0; index--) {
          const rule2 = rules[index];
          if (rule2[mode].test(
            shortcut && rule2._basenameOnly ? basename : path2
          )) {
            const { negative } = rule2;
            const ret = {
              ignored: !negative,
              unignored: negative
            };
            if (!negative) {
              ret.rule = rule2;
            }
            return ret;
          }
        }
        return {
          ignored: false,
          unignored: false
        };
      }
    };
    var throwError = (message, Ctor) => {
      throw new Ctor(message);
    };
    var checkPath = (path2, originalPath, doThrow) => {
      if (!isString(path2)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path2) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path2)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path2) => {
      const first = path2.charCodeAt(0);
      if (first === SLASH_CODE) {
        return true;
      }
      if (first !== DOT_CODE) {
        return false;
      }
      if (path2.length === 1) {
        return true;
      }
      const second = path2.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path2.length === 2 || path2.charCodeAt(2) === SLASH_CODE;
    };
    checkPath.isNotRelative = isNotRelative;
    checkPath.convert = (p) => p;
    var convertPath = (target) => isString(target) && checkPath.convert(target);
    var Ignore = class {
      constructor({
        ignorecase = true,
        ignoreCase = ignorecase,
        allowRelativePaths = false
      } = {}) {
        define2(this, KEY_IGNORE, true);
        this._rules = new RuleManager(ignoreCase);
        this._strictPathCheck = !allowRelativePaths;
        this._initCache();
      }
      _initCache() {
        this._ignoreCache = /* @__PURE__ */ Object.create(null);
        this._testCache = /* @__PURE__ */ Object.create(null);
      }
      add(pattern) {
        if (this._rules.add(pattern)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern) {
        return this.add(pattern);
      }
      // @returns {TestResult}
      _test(originalPath, cache, path2) {
        checkPath(
          path2,
          originalPath,
          this._strictPathCheck ? throwError : RETURN_FALSE
        );
        return path2 ? this._t(path2, cache) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path2 = convertPath(target);
        if (!path2 || path2.charCodeAt(path2.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path2);
        }
        const dir = this._t(path2, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal = this._rules.testLiteral(path2);
        return literal.ignored || literal.unignored ? literal : dir;
      }
      _t(path2, cache) {
        if (path2 in cache) {
          return cache[path2];
        }
        const parentPath = parentOf(path2);
        const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
        return cache[path2] = parent && parent.ignored ? parent : this._rules.test(path2, MODE_IGNORE);
      }
      ignores(path2) {
        return this._test(path2, this._ignoreCache, convertPath(path2)).ignored;
      }
      createFilter() {
        return (path2) => !this.ignores(path2);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path2) {
        return this._test(path2, this._testCache, convertPath(path2));
      }
    };
    var factory = (options2) => new Ignore(options2);
    var isPathValid = (path2) => checkPath(convertPath(path2), path2, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path2) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path2) || isNotRelative(path2);
    };
    if (
      // Detect `process` so that it can run in browsers.
      typeof process !== "undefined" && process.platform === "win32"
    ) {
      setupWindows();
    }
    module.exports = factory;
    factory.default = factory;
    module.exports.isPathValid = isPathValid;
    define2(module.exports, /* @__PURE__ */ Symbol.for("setupWindows"), setupWindows);
  }
});

// src/rules/kinds.ts
function kind(schema, what, accepts) {
  return {
    schema,
    read(value, at2, complain) {
      if (accepts(value)) return value;
      complain(at2, `is not ${what}, mend it`);
      return void 0;
    }
  };
}
function line(maxLength = 600) {
  return kind(
    { type: "string", minLength: 1, maxLength },
    `one line of 1 to ${maxLength} characters without blanks at its ends`,
    (v) => typeof v === "string" && v !== "" && v.length <= maxLength && v.trim() === v && printable(v) === v
  );
}
function word2(maxLength = 80) {
  return kind(
    { type: "string", minLength: 1, maxLength },
    `a word of 1 to ${maxLength} characters without control characters`,
    (v) => typeof v === "string" && v !== "" && v.length <= maxLength && printable(v) === v
  );
}
function text(maxLength = 16384) {
  return kind(
    { type: "string", minLength: 1, maxLength },
    `text of 1 to ${maxLength} characters`,
    (v) => typeof v === "string" && v !== "" && v.length <= maxLength
  );
}
function number(min, max) {
  return kind(
    { type: "number", minimum: min, maximum: max },
    `a number from ${min} to ${max}`,
    (v) => typeof v === "number" && v >= min && v <= max
  );
}
function integer(min, max) {
  return kind(
    { type: "integer", minimum: min, maximum: max },
    `a whole number from ${min} to ${max}`,
    (v) => Number.isInteger(v) && v >= min && v <= max
  );
}
function range(min, max) {
  const one = integer(min, max).schema;
  const within3 = (v) => Number.isInteger(v) && v >= min && v <= max;
  return kind(
    { oneOf: [one, { type: "array", items: one, minItems: 2, maxItems: 2 }] },
    `a whole number from ${min} to ${max}, or two of them as [least, greatest]`,
    (v) => within3(v) || Array.isArray(v) && v.length === 2 && within3(v[0]) && within3(v[1]) && v[0] <= v[1]
  );
}
function oneOf(words) {
  return kind({ enum: [...words] }, `one of ${words.join(", ")}`, (v) => words.includes(v));
}
function list(of, min = 0) {
  return {
    schema: { type: "array", items: of.schema, uniqueItems: true, ...min > 0 && { minItems: min } },
    read(value, at2, complain) {
      if (!Array.isArray(value)) {
        complain(at2, "is not a list, put it between [ and ]");
        return void 0;
      }
      if (value.length < min) complain(at2, `has ${value.length}, give at least ${min}`);
      const items = value.map((item, i) => of.read(item, `${at2}[${i}]`, complain));
      if (new Set(value).size < value.length) complain(at2, "holds the same value twice, leave one out");
      return items.includes(void 0) || value.length < min ? void 0 : items;
    }
  };
}
function oneOrMore(of) {
  const many = list(of, 1);
  return {
    schema: { oneOf: [of.schema, many.schema] },
    read: (value, at2, complain) => many.read(Array.isArray(value) ? value : [value], at2, complain)
  };
}
function record(of) {
  return {
    schema: { type: "object", additionalProperties: of.schema },
    read(value, at2, complain) {
      if (!isTable2(value)) {
        complain(at2, "is not a table, write it as { name = value }");
        return void 0;
      }
      const entries = Object.entries(value).map(
        ([k, v]) => [k, of.read(v, `${at2}.${shown(k)}`, complain)]
      );
      return entries.some(([, v]) => v === void 0) ? void 0 : Object.fromEntries(entries);
    }
  };
}
function also(of, problem, schema = {}) {
  return {
    schema: { ...of.schema, ...schema },
    read(value, at2, complain) {
      const read2 = of.read(value, at2, complain);
      const wrong = read2 === void 0 ? void 0 : problem(read2);
      if (wrong === void 0) return read2;
      complain(at2, wrong);
      return void 0;
    }
  };
}
function parsable(of, parse3) {
  return also(of, (value) => {
    try {
      parse3(value);
      return void 0;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return `is refused: ${printable(error.message)}${error.hint === void 0 ? "" : `. ${error.hint}`}`;
    }
  });
}
function shown(name) {
  return printable(name.slice(0, 40));
}
function isTable2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
var yesOrNo;
var init_kinds = __esm({
  "src/rules/kinds.ts"() {
    "use strict";
    init_errors();
    init_printable();
    yesOrNo = kind(
      { type: "boolean" },
      "true or false",
      (v) => typeof v === "boolean"
    );
  }
});

// src/rules/table.ts
function table(fields) {
  return {
    schema: tableSchema(fields),
    read(value, at2, complain) {
      if (!isTable2(value)) {
        complain(at2, "is not a table, write it as { name = value }");
        return void 0;
      }
      const place = (name) => at2 === "" ? name : `${at2}.${name}`;
      for (const name of Object.keys(value)) {
        if (!Object.hasOwn(fields, name))
          complain(place(shown(name)), unknownField(name, Object.keys(fields)));
      }
      return readFields(fields, value, place, complain);
    }
  };
}
function readFields(fields, value, place, complain) {
  const out = {};
  let whole2 = true;
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(value, name)) {
      if (field.needed) complain(place(name), `is missing, add it: ${field.about}`);
      whole2 &&= !field.needed;
      continue;
    }
    const read2 = field.kind.read(value[name], place(name), complain);
    if (read2 === void 0) whole2 = false;
    else out[camel(name)] = read2;
  }
  return whole2 ? out : void 0;
}
function tableSchema(fields) {
  const entries = Object.entries(fields);
  return {
    type: "object",
    properties: Object.fromEntries(
      entries.map(([name, f]) => [name, { description: f.about, ...f.kind.schema }])
    ),
    required: entries.filter(([, f]) => f.needed).map(([name]) => name),
    additionalProperties: false
  };
}
function unknownField(name, known2) {
  const meant = nearest2(name, known2);
  return meant === void 0 ? `is not a field, use one of ${known2.join(", ")}` : `is not a field, did you mean '${meant}'?`;
}
function camel(name) {
  return name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}
var need, may;
var init_table = __esm({
  "src/rules/table.ts"() {
    "use strict";
    init_nearest();
    init_kinds();
    need = (kind2, about) => ({ kind: kind2, about, needed: true });
    may = (kind2, about) => ({ kind: kind2, about, needed: false });
  }
});

// src/rules/detection.ts
function checkNames(known2) {
  return oneOrMore(oneOf(known2));
}
function hasLiteral(spec) {
  const choices = [spec.prefix ?? [], spec.suffix ?? []];
  if (spec.form !== void 0) {
    for (const element2 of parseForm(spec.form).elements)
      if (element2.kind === "literal") choices.push(element2.choices);
  }
  return choices.some((some) => some.length > 0 && some.every((literal) => literal.length >= LITERAL));
}
function withLists(of) {
  return {
    schema: of.schema,
    read(value, at2, complain) {
      const read2 = of.read(value, at2, complain);
      return read2 && { ...read2, words: read2.words ?? [], names: read2.names ?? [] };
    }
  };
}
var LITERAL, LONGEST10, LINES, ruleId, alphabetName, form, length, boundary2, aboutAlphabet, shapeFields, shape, assigned, path, regex, near, companions, allow;
var init_detection = __esm({
  "src/rules/detection.ts"() {
    "use strict";
    init_limits();
    init_alphabet();
    init_form();
    init_regex();
    init_kinds();
    init_table();
    LITERAL = 3;
    LONGEST10 = 8192;
    LINES = 200;
    ruleId = also(
      line(80),
      (v) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(v) ? void 0 : "is not kebab-case, write it like acme-api-key",
      { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }
    );
    alphabetName = parsable(line(200), alphabet);
    form = parsable(text(2e3), parseForm);
    length = range(1, LONGEST10);
    boundary2 = oneOf(["word", "none"]);
    aboutAlphabet = `one of ${ALPHABETS.join(", ")}, or a class such as [A-Z2-7]`;
    shapeFields = table({
      prefix: may(list(line(200), 1), "what the token may begin with"),
      alphabet: may(alphabetName, `bytes of the token's body: ${aboutAlphabet}`),
      length: may(length, "bytes of the body: a number, or [least, greatest]"),
      suffix: may(list(line(200), 1), "what the token may end with"),
      form: may(
        form,
        "the general form, a sequence of literals and classes, instead of prefix, alphabet and length"
      ),
      left: may(boundary2, "'none' lets any byte stand before the token"),
      right: may(boundary2, "'none' lets any byte stand after the token")
    });
    shape = also(shapeFields, (v) => {
      const parts = [v.prefix, v.alphabet, v.length].filter((part3) => part3 !== void 0).length;
      if (v.form !== void 0 && (parts > 0 || v.suffix !== void 0)) {
        return "has a form and parts of one too, put everything into the form";
      }
      if (v.form === void 0 && parts < 3) return "is incomplete, give prefix, alphabet and length, or a form";
      return hasLiteral(v) ? void 0 : `has no literal of ${LITERAL} or more bytes to look for, use 'assigned' with the vendor's words`;
    });
    assigned = withLists(
      also(
        table({
          words: may(list(line(80)), "the vendor's words, any case and separators"),
          names: may(
            list(line(80)),
            "names the value may be given to; left out: any name that suggests a secret"
          ),
          alphabet: may(alphabetName, `bytes of the value: ${aboutAlphabet}`),
          length: may(length, "bytes of the value: a number, or [least, greatest]"),
          form: may(form, "the general form of the value instead of alphabet and length")
        }),
        (v) => {
          const parts = [v.alphabet, v.length].filter((part3) => part3 !== void 0).length;
          if (v.form !== void 0) return parts === 0 ? void 0 : "has a form and parts of one too, keep one";
          return parts !== 1 ? void 0 : "is incomplete, give alphabet and length, or a form";
        }
      )
    );
    path = parsable(line(1e3), compilePattern);
    regex = table({
      pattern: need(
        parsable(text(4e3), compilePattern),
        "pattern in RE2 syntax; the group named secret is the secret"
      ),
      before: may(integer(0, BLOCK_REACH), "bytes looked at before a keyword, 64 when left out"),
      after: may(integer(1, BLOCK_REACH), "bytes looked at from a keyword on, 256 when left out"),
      requires: may(
        list(list(word2(), 1), 1),
        "of each list one literal must stand in the window, or the pattern is not tried"
      )
    });
    near = table({
      words: need(list(word2(), 1), "words of which one must stand near, in any case"),
      bytes: may(integer(1, REACH), "how near, in bytes on either side, 200 when left out")
    });
    companions = list(
      table({
        rule: need(ruleId, "id of the rule that finds the companion"),
        lines: may(integer(0, LINES), "how near, in lines on either side, 5 when left out"),
        required: may(yesOrNo, "true: no companion, no finding"),
        part: may(yesOrNo, "true: a part only, whatever its own severity: it is the same credential")
      })
    );
    allow = table({
      words: may(list(word2(), 1), "values that hold one of these words, in any case, are no findings"),
      values: may(list(text(500), 1), "values that are no findings")
    });
  }
});

// src/rules/verification.ts
var FIXED_HOST, status, request, verify;
var init_verification = __esm({
  "src/rules/verification.ts"() {
    "use strict";
    init_kinds();
    init_table();
    FIXED_HOST = /^https:\/\/[a-z0-9.-]+(:\d+)?([/?]\S*)?$/i;
    status = list(integer(100, 599), 1);
    request = also(
      table({
        method: need(oneOf(["GET", "POST", "HEAD", "PUT", "DELETE"]), "HTTP method"),
        url: need(
          also(
            line(2e3),
            (v) => FIXED_HOST.test(v) ? void 0 : "is not an https URL with a fixed host, write the host out"
          ),
          "https URL; {secret} stands for the value, after the host only"
        ),
        headers: may(record(line(2e3)), "request headers"),
        body: may(text(8e3), "request body")
      }),
      (v) => {
        const places = [v.url, v.body ?? "", ...Object.values(v.headers ?? {})];
        return places.some((place) => place.includes("{secret}")) ? void 0 : "sends no secret, write {secret} where it goes";
      }
    );
    verify = table({
      request: need(request, "the one request"),
      live: need(status, "HTTP status codes that mean live"),
      revoked: may(status, "HTTP status codes that mean revoked")
    });
  }
});

// src/rules/fields.ts
var CATEGORIES, REFERENCE, reference2, keyword, FIELDS, rule;
var init_fields = __esm({
  "src/rules/fields.ts"() {
    "use strict";
    init_checks();
    init_detection();
    init_kinds();
    init_table();
    init_verification();
    CATEGORIES = [
      "cloud",
      "vcs",
      "ci",
      "registry",
      "payment",
      "messaging",
      "ai",
      "database",
      "identity",
      "crypto",
      "infra",
      "monitoring",
      "saas",
      "analytics",
      "network",
      "generic"
    ];
    REFERENCE = /^(https?:\/\/[^\s<>"]+|[\w.@/-]+:(?!\/\/)[^\s<>"]+)$/;
    reference2 = also(
      line(500),
      (v) => REFERENCE.test(v) ? void 0 : "is neither a URL nor repo:path, write one of them"
    );
    keyword = also(
      line(200),
      (v) => v.length >= LITERAL ? void 0 : `is shorter than ${LITERAL} bytes, take a longer literal of the pattern`
    );
    FIELDS = {
      id: need(ruleId, "kebab-case name of the rule, unique, beginning with the provider"),
      name: need(line(120), "what it finds, as a title"),
      provider: need(line(80), "who issues it"),
      category: need(oneOf(CATEGORIES), "what field the provider works in"),
      group: may(oneOf(["default", "logging", "entropy"]), "default, or a group that is switched on by its name"),
      why: need(line(), "one or two sentences: why a leak matters"),
      fix: need(line(), "one or two sentences: what to do when it leaks"),
      revoke: may(line(), "where it is revoked: a URL, a menu path or a command"),
      audit: may(line(), "what log tells who used it"),
      severity: need(oneOf(["critical", "high", "medium", "low", "info"]), "how bad a leak is"),
      tier: need(oneOf(["precise", "contextual", "generic"]), "how sure: own shape, shape and context, neither"),
      rotate_days: may(integer(1, 3650), "longest life before rotation, in days"),
      references: need(list(reference2, 1), "where the facts come from: URLs or repo:path"),
      examples: need(list(text(), 2), "at least two snippets with <<\u2026>> templates that must be found"),
      non_examples: need(list(text(), 1), "at least one snippet that must not be found"),
      shape: may(shape, "the token by its own form"),
      assigned: may(assigned, "a value by the name it is given to"),
      regex: may(regex, "RE2 pattern on a window around a keyword"),
      keywords: may(list(keyword, 1), "for regex: literals of which every match holds one, in any case"),
      check: may(checkNames(Object.keys(checks)), "named checks, run in order"),
      entropy: may(number(0, 8), "least Shannon entropy of the secret, in bits per character"),
      min_digits: may(integer(1, 100), "least number of digits in the secret"),
      near: may(near, "words that must stand close by"),
      companions: may(companions, "rules whose finding close by belongs to this one"),
      part: may(yesOrNo, "true: an id that is reported only as part of a finding whose companion it is"),
      allow: may(allow, "values that are no findings"),
      path: may(path, "RE2 pattern that the path must match"),
      verify: may(verify, "one request that tells whether the secret is live; only sent on request")
    };
    rule = table(FIELDS);
  }
});

// src/rules/schema.ts
function readRules(data, file) {
  const problems = [];
  const unknown2 = Object.keys(data).filter((key) => key !== "rule" && key !== "omitted");
  for (const key of unknown2) {
    problems.push(`${file}: '${shown(key)}' is not a field of a rule file, write rules as [[rule]]`);
  }
  const each = (key, read2) => {
    const written = data[key] ?? [];
    if (Array.isArray(written)) {
      return written.flatMap((one, i) => {
        const title = titleOf(one, key, i);
        const complain = (at2, problem) => problems.push(`${file}: ${title}: ${at2 === "" ? "" : `'${at2}' `}${problem}`);
        return read2(one, complain) ?? [];
      });
    }
    problems.push(`${file}: '${key}' is not a list of tables, write [[${key}]]`);
    return [];
  };
  const specs = each("rule", (one, complain) => readRule(one, file, complain));
  const omitted = each("omitted", (one, complain) => omittedType.read(one, "", complain));
  if (specs.length + omitted.length + problems.length === 0)
    problems.push(`${file}: is empty, add a [[rule]]`);
  return { specs, omitted, problems };
}
function readRule(written, file, complain) {
  let sound = true;
  const note = (at2, problem) => {
    sound = false;
    complain(at2, problem);
  };
  const read2 = rule.read(written, "", note);
  if (isTable2(written)) checkForms(written, note);
  if (read2 === void 0) return void 0;
  checkProof(read2, note);
  return sound ? complete2(read2, file) : void 0;
}
function checkForms(written, complain) {
  const forms = ["shape", "assigned", "regex"].filter((form2) => written[form2] !== void 0);
  if (forms.length === 0) complain("", "looks for nothing, give it one of 'shape', 'assigned' and 'regex'");
  if (forms.length > 1) complain("", `has ${forms.join(" and ")}, keep one of them`);
  const isRegex = forms.includes("regex");
  if (isRegex && written.keywords === void 0) {
    complain("keywords", "is missing, list literals of which every match holds one");
  }
  if (!isRegex && written.keywords !== void 0)
    complain("keywords", "is derived for this form, leave it out");
}
function checkProof(read2, complain) {
  const both = read2.nonExamples.filter((example) => read2.examples.includes(example));
  if (both.length > 0) complain("non_examples", "holds an example, it cannot be both");
  const { assigned: assigned2, tier } = read2;
  if (assigned2 === void 0 || tier === "generic") return;
  if (assigned2.words.length === 0 && assigned2.names.length === 0) {
    complain("assigned", "has neither words nor names, add the vendor's words or make the tier generic");
  }
  if (assigned2.form === void 0 && assigned2.alphabet === void 0) {
    complain("assigned", "takes any value, give alphabet and length, a form, or make the tier generic");
  }
}
function complete2(read2, file) {
  const { regex: regex2, near: near2, companions: companions2, ...rest } = read2;
  return {
    ...rest,
    group: read2.group ?? "default",
    keywords: read2.keywords ?? [],
    check: read2.check ?? [],
    companions: (companions2 ?? []).map((c) => ({
      rule: c.rule,
      lines: c.lines ?? 5,
      required: c.required ?? false,
      part: c.part ?? false
    })),
    ...regex2 && {
      regex: {
        pattern: regex2.pattern,
        before: regex2.before ?? 64,
        after: regex2.after ?? 256,
        ...regex2.requires && { requires: regex2.requires }
      }
    },
    ...near2 && { near: { words: near2.words, bytes: near2.bytes ?? 200 } },
    file
  };
}
function titleOf(written, key, index) {
  const id = isTable2(written) ? written.id : void 0;
  return typeof id === "string" && id !== "" ? `${key} '${shown(id)}'` : `${key} ${index + 1}`;
}
var omittedType;
var init_schema = __esm({
  "src/rules/schema.ts"() {
    "use strict";
    init_detection();
    init_fields();
    init_kinds();
    init_table();
    omittedType = table({
      id: need(ruleId, "what the rule would be called"),
      reason: need(line(), "why there is none, or what finds it instead")
    });
  }
});

// src/rules/collect.ts
function collectRules(sources, known2 = []) {
  const files = sources.map(({ name, text: text2 }) => readSource(name, text2));
  const specs = files.flatMap((file) => file.specs);
  const problems = [...files.flatMap((file) => file.problems), ...repetitions(specs, known2)];
  if (problems.length === 0) problems.push(...missingCompanions(specs, known2));
  if (problems.length > 0) throw new RuleProblems(problems);
  return { specs, omitted: files.flatMap((file) => file.omitted) };
}
function readSource(name, text2) {
  try {
    return readRules(parseToml(text2, name), name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { specs: [], omitted: [], problems: [error.message] };
  }
}
function repetitions(specs, known2) {
  const problems = [];
  const ids = new Map(known2.map((rule2) => [rule2.id, "the built-in pack"]));
  const examples = /* @__PURE__ */ new Map();
  for (const spec of specs) {
    const rule2 = `${spec.file}: rule '${spec.id}'`;
    const other = ids.get(spec.id);
    if (other !== void 0) problems.push(`${rule2}: ${other} has a rule of that id, choose another`);
    ids.set(spec.id, spec.file);
    for (const example of spec.examples) {
      const owner = examples.get(example);
      if (owner !== void 0) problems.push(`${rule2}: an example is also one of '${owner}', write another`);
      examples.set(example, spec.id);
    }
  }
  return problems;
}
function missingCompanions(specs, known2) {
  const problems = [];
  const ids = new Set([...known2, ...specs].map((rule2) => rule2.id));
  for (const spec of specs) {
    for (const { rule: rule2 } of spec.companions.filter((companion) => !ids.has(companion.rule))) {
      const meant = nearest2(rule2, ids);
      const todo = meant === void 0 ? "name an existing rule" : `did you mean '${meant}'?`;
      problems.push(`${spec.file}: rule '${spec.id}': companion '${rule2}' is not a rule, ${todo}`);
    }
  }
  return problems;
}
var LISTED, RuleProblems;
var init_collect = __esm({
  "src/rules/collect.ts"() {
    "use strict";
    init_errors();
    init_nearest();
    init_toml();
    init_schema();
    LISTED = 50;
    RuleProblems = class extends UserError {
      problems;
      constructor(problems) {
        const more = problems.length > LISTED ? [`and ${problems.length - LISTED} more`] : [];
        super(
          [...problems.slice(0, LISTED), ...more].join("\n"),
          'Mend the rule files; docs/architecture.md, "A rule", has every field.'
        );
        this.problems = problems;
      }
    };
  }
});

// src/rules/load.ts
var load_exports = {};
__export(load_exports, {
  loadPack: () => loadPack,
  loadRules: () => loadRules
});
import { closeSync as closeSync2, constants as constants3, fstatSync as fstatSync2, lstatSync as lstatSync2, openSync as openSync2, readdirSync, readSync as readSync2 } from "node:fs";
function loadRules(paths, known2 = []) {
  return loadPack(paths, known2).specs;
}
function loadPack(paths, known2 = []) {
  return collectRules(paths.flatMap(readSources), known2);
}
function readSources(path2) {
  const files = kindOf2(path2) === "folder" ? rulesBelow(path2, 0) : [path2];
  if (files.length === 0)
    throw new UserError(`${printable(path2)}: holds no .toml file`, "Name a folder with rule files.");
  return files.map((file) => ({ name: printable(file), text: readText(file) }));
}
function rulesBelow(folder, depth) {
  if (depth > DEPTH2)
    throw new UserError(`${printable(folder)}: nested too deeply`, "Flatten the folder of rules.");
  return attempt2(folder, () => readdirSync(folder)).sort().map((name) => `${folder.replace(/\/+$/, "")}/${name}`).flatMap((path2) => {
    if (path2.endsWith(".toml")) return [path2];
    const kind2 = kindOf2(path2);
    if (kind2 === "link") throw notRegular(path2, kind2);
    return kind2 === "folder" ? rulesBelow(path2, depth + 1) : [];
  });
}
function kindOf2(path2) {
  const stat = attempt2(path2, () => lstatSync2(path2));
  if (stat.isFile()) return "file";
  if (stat.isDirectory()) return "folder";
  return stat.isSymbolicLink() ? "link" : "special";
}
function readText(path2) {
  const kind2 = kindOf2(path2);
  if (kind2 !== "file") throw notRegular(path2, kind2);
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants3;
  const fd = attempt2(path2, () => openSync2(path2, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
  try {
    const stat = fstatSync2(fd);
    if (!stat.isFile()) throw notRegular(path2, "special");
    if (stat.size > FILE_BYTES) {
      throw new UserError(`${printable(path2)}: larger than ${FILE_BYTES >> 20} MB`, "Split the rule file.");
    }
    return decode(
      path2,
      attempt2(path2, () => readWhole(fd, stat.size))
    );
  } finally {
    closeSync2(fd);
  }
}
function readWhole(fd, size) {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync2(fd, bytes, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
function decode(path2, bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UserError(`${printable(path2)}: not UTF-8`, "Save the rule file as UTF-8.", { cause: error });
  }
}
function notRegular(path2, kind2) {
  const what = kind2 === "link" ? "a link" : kind2 === "folder" ? "a folder" : "not a regular file";
  return new UserError(`${printable(path2)}: is ${what}`, "Name the rule file itself.");
}
function attempt2(path2, operation) {
  try {
    return operation();
  } catch (error) {
    const code2 = errorCode(error);
    if (code2 === void 0) throw error;
    throw new UserError(
      `${printable(path2)}: cannot be read (${code2})`,
      "Check the path and its permissions.",
      {
        cause: error
      }
    );
  }
}
var FILE_BYTES, DEPTH2;
var init_load = __esm({
  "src/rules/load.ts"() {
    "use strict";
    init_errors();
    init_printable();
    init_collect();
    FILE_BYTES = 8 << 20;
    DEPTH2 = 8;
  }
});

// src/engine/rarity.ts
function share(a, b, c, d) {
  const known2 = common.get(a | b << 8 | c << 16 | d << 24);
  if (known2 !== void 0) return known2;
  return pairs2[a * 256 + b] * pairs2[b * 256 + c] * pairs2[c * 256 + d] / (singles[b] * singles[c]);
}
function nextShare(c, d, e, f) {
  if (e === void 0) return 1;
  if (f === void 0) return Math.min(1, pairs2[d * 256 + e] / singles[d]);
  return Math.min(1, share(c, d, e, f) / pairs2[c * 256 + d]);
}
function packed(gram) {
  return [0, 1, 2, 3].reduce((bits, i) => bits | gram.charCodeAt(i) << 8 * i, 0);
}
function symbol(byte) {
  const at2 = SYMBOLS.indexOf(byte === 127 ? "_" : String.fromCharCode(byte));
  return at2 < 0 ? SYMBOLS.length : at2;
}
var SYMBOLS, SIZE, PAIRS, COMMON, common, pairs2, singles;
var init_rarity = __esm({
  "src/engine/rarity.ts"() {
    "use strict";
    SYMBOLS = `abcdefghijklmnopqrstuvwxyz0123456789 _-./:="'(),;<>`;
    SIZE = SYMBOLS.length + 1;
    PAIRS = [
      "gfdejienfoicdcmenccbghhigkmlklmmmmmmfikjokolmkkjnspk",
      "fkikflnpggnfmlglpiikfppohpmllmmmmmmmijnjnnqklmkjoqql",
      "djhjdkndgmeehmbjofgcgmnlipmlkmmmmmmmghljnkolmjjillok",
      "fijgbjjldnmikkfjlhgjglljjqmkklmmmmmncfkhmilhkgihlpmj",
      "ehccfcgkhnkdebiffabckggdgnmlllmmmmmmadhfkfjfieffilkg",
      "flkjggnocrohkjdlqfjhfpopjrmlmmmmmmkldikfpmpjmhihopqk",
      "ilkmdjjigqphkghlqggigloonornnqqqqssregkgkknimjjinqnj",
      "enlmcnppeqomknfmoijgjooqmqrnnprrpsssfiljolojnikknrll",
      "fgddedepmpldeacgmfccngpiqgromorspspsijnknoqnnmkkppok",
      "jqoohqqrormqoqjnqqjqkporrrsrqsssststloqntqtrqpnnsxvn",
      "jnjmenmohqpllknmonimkoknpqroqrrsssrthenipmqmokhinsrm",
      "djkgcejkcpmdmldiplffeimogoqonprrqsssedliljmjlhiimmmj",
      "dhljclnpfqnihkfdnmgkhmonjpqoopqpoppsfhmjklplmjkknrol",
      "dkdccfclfnihjhdiokcbfhmlioqhnnrrqrrqcgjhlimhjgihkomi",
      "hgeejfhoflheeafdpbeedggkmnspqqqtrsqtegljmlplmjlkorpl",
      "dmjjckmhgqielkdfndhegmmmgpqnnoqpqppshfmjmkokmijjnnmk",
      "mpoppppqprqlppqpnlnofroqqrrpqrssststklsmsqspqmmmrxvn",
      "ckfgaiflcphhfechoeedfhkofqqlmoppopoqcfkgmilijgggkmli",
      "glfjbjkfdpeeigeejicbfljmgmqkmmppplosbfjehfkgjgggknmh",
      "ckgibilbbnkhijdgpceeekihdnlkllqqlrnsbdifkhkhjfggjlkh",
      "gghieijpgrpefdlfqdedooqlqplnnnsspsotilrnrrspopomqxtm",
      "eomodooqgrmljohkoommqnpopqolllmqnroskjqmpprnpommqqqm",
      "gonmhophfqpmnjhnqihnlpkpqqrqqqsrsttthjokqnqnoknmqtqm",
      "inhmilppjrmjknmgqmlfppqkmqijkllgmnknhiljomommjiinqrj",
      "kmklkllojqpjijidokhhnnlqpoqoopsssssseglhnjnjmijimpoj",
      "kqpqgpqqlrroopkqrqoqprqqomnrqpstststmlpprrtnpomoswtm",
      "llmlklrssrsqrsrqssrrqsrgsrehijjkkkjgflkholslmpjhlsqi",
      "mmmlklsrrrsprsspsrqqoqsssshhgjjjijjjghninkrlnnihmqpj",
      "lmllmlqrmrqqpqqosqpoqpqnsshjjijijjjkgjliokrlnnjiotpi",
      "mmmlmmsrsrspssrqsqrqrqsstsjjijjkkkkkhknkpmumoqkjqttk",
      "mmmmmmrsqprorrsqssrrqsqnssjkkjkjkkjkhlnlqmtmomljqvsl",
      "mmmmmmsssrsrrrsrtrqrrssstsgjkkkjikkkipolqnxnpslkqvvm",
      "mmmmmmpsossrrrrqtrrrrrrosskkkkijkjkkimnmrnonppmkruum",
      "mmmmmmqspssssssstssssstttskkkkkkkkjkilpmrnxopsnlswwn",
      "mmmmmmpspsrssqtqtsorssrossjkkkkkkkkjimomrnunopnkrutm",
      "mmmmlmtststsstsrstsrsmssssjkkkkkkkkhihnmqnwoosmlswxl",
      "bdcddcffbiheedcdjdbbeeeghjeeghhihiii4efhegdceeiqlhi9",
      "fgdfffgifmjggfffmfdehgiinlllmlppprqskfqnopuoojmmotul",
      "kkjlkkmnkooklllkqkjknnmorllijlmnoomlhqdpsvnppqsvtufk",
      "gigihihihjmiiiihohghjjjmonhjklllmnmmdhsfmqqknommtqqk",
      "klkjlmlmlopjknljrlkkmmlmrqpnmoprqrqrenoofronononqrng",
      "klklllmolqomlmnkrljlmmnqsrnmnoppqsqsbnpqjfjmnqrsvsuj",
      "oonoomrmmrspplpotomlqqqsttnnoqqrstsucqorovfjmnuswtkl",
      "gjiijjkkinmjijjipihhkklnppmlmonoopooenmlkeqgmogelolg",
      "klklllmmlpplllmlqljjmnnnpponpqsrsstsgnnmojqmlnifmoqh",
      "iigjiiklinljjihhniehkjlinnkjklnnpppqhjlopmtgiifvsqtg",
      "rqstutxvszxsvujsztptxvwwzytuywzzzzzzbtnhmgslmkfferoh",
      "pqjqlqnslrnqnpmrppmonqprpsmmmnoopqqrasrptvzmlqmpvvxm",
      "ppsuussvnwvtsvstpssswusxryvuwvvxyzyzdyrtswwnowrvqsxn",
      "nnmooopnnssnnpmmuplkoppoutqrstuvvxuxjlptkunpqrwvzlol",
      "opoppooqpttpooqovpmmqrrrvwtrsuuwwyxzfntntnmoomomnmik",
      "hihfiiklhmkijhihmhfhiklhmmiijlmnnoooajkhfiihhigfjnlc"
    ].join("");
    COMMON = [
      [4, "    "],
      [8, "tion"],
      [9, "---- thethe typeself"],
      [
        10,
        "nameatioefindefifineine ringing  conturneturconsretu   stestdef strielf.onst defport sel   rsionctiotrinsertasse if urn ions to    iion valusser   d ret for   a"
      ],
      [
        11,
        "alue intfuncment  de is for   reint contable in  of lassclas strthisconfosslrrorptiostatfileheckerroimponst 0000fromwithopen  sechecmporopercomport onfinfignonedata and   eand inte   ccodeitio  ifx509sourith pensurce nonenseform assourcnssltext not fil thijectenssprop  aschar   tribu or of tlisteratxcepontee limpleble pert tesratiparaversbjechis void valinstnterne sertinot presline chasigninit typpathinfooptiropeservbuteobje opeunct"
      ],
      [
        12,
        "time witthatlicearam stanode procallasn1requame nctiprinappl imp userom atornstaersitrueattr   fn thalse comrsioundef th resstanate sizee thorma thated ent  youiterauthass rmat be resoreadndericatecti endframtati   pactiemenanceting namtatetern errfalss an dister ntexquals thramecatimethtiveor actoror iangedulehat ressoid censcommhe lert nulltherequatrucateds reentsbasestrueque ...cept  //atch  con cos isrtieentimoducifi parthodned faul.spr undtiesructoduliguraultfigu  endefavalitribred efau seereatworkbackcatemissexteibuthar alidxprelockethosingse tlateoint ssladdritemesoue skbooltanc   mervespecientscriiona tru  inof ae ininde.getion. htteateletedateigne faloundrato getloadcrea fro lic clacertdingage sagepoinloca setor cexceresuprovanguiginener osscessn ankindesulsultssioanti funvidehe steramberype  exphttpa costacrespuse are args as argeonalarseight.assexprtteropyreed essatabluratenamspris noroviencecludlf.alemegenetacke reflagimple apbuilstorifiee coors.grouftwaparsdent arerentgnednse.in tile tempinclallooviditheplic//wwssagludese frk.bache9999all  voiessistarieldons  allcted an ode sed messripthe c canquest thnclupachbyteniticonnuestr th.cony noaws:crip"
      ],
      [
        13,
        "ttriplat govelse: ..modeut wd inwritnses x50   -copy   /tarted tgura newiancef t insone chan modaderountoutpappe keyou mlengobtapectrangtputin wpendraisaiseumbe/// overnerautpumatclienroup objnsig datonlyngtheterengt addecteolic calreset 20useried. boo   brectrg/l 0x0tokenumbokenf.as  stasiscliendlehashhandect unsiorg.turecouns a ould   n optblocing. it headnnecpassendi.comfinievenndexamplexpeest tentperadescf tesuppothetainspacider lisonneings elsratequirequiinal wile fo by  ver argning // lecteralpolirt onectamesed ifreeregit inritectivfieltran  el  forintumentrac wheschepaces inandlst caticcachlica   llue ster asnd topecilicydireuild  th anyescrhis.arrang tprecset ernapingtoreusedis nuireectodictfindautollow: stone:xpecubli pre incder ventgraptoryntenrighhe ft orractlongsponraphempl orgrans   umplat ofontaentr on  reqtersws:: findele   oatesor tespo nult iso thepreinpu   vfereill casepuble iserenstreproct chs tomain actwilldiagnputcondeadetreaed bdiste defierrvertial appeptierte linytesnce pporrrayattenal examuppo num   wore  ///chempplirecoacceistrirecditintaitifipare unsalizpackonsenew uct ertyxtento t bio mat nod symprot lener tuld endeidennteg hasrypte of raiivatocate sthouleferordeher nstreworhen fferwhentatue tornalxampprivlags: inamewatuseconmewo sizingf methere whi llvout ommameteidat shopkcsnts redipartlatielemn in patametdresblicencoponsrder....hemaompallvmream  exndef spehangorteshoucan es a codrivaypesmand outfirscaacinedocalstinncodork.ificisteis alinkcrypgfrajsonecifmeta we ase he rccesg.spram iceness tic   0xrencvate excllocult  subual ers omplngfrif tps:/s fontintor irstcurrfactrg.st coion: a sgist reandifwordedeffailfinaany ecorposivariyou ntrymmanviceelet repuintes tontrhe p   0 unirepllidarget  raegiscketxtertargto a  teons.esers ofmoveent.lues crerulet toders gene an att   gypedestiactoppenurnsensitraiddrenextrecalarg nilsort ited thlangsymb pri suprounude tenspdatstrar inutillizetes urrepedebootrteded acordsee mbolymbolter  pa othrefearia traool ode:arent ree sshe aerviext e finvered crrenecat indlasttemsrotoern argunval1111acketequthreestsmatis arise coreverin seultiespaallelablforettps timd bytoco onl extata remo.000terrif nne: enteest.rootolleever locertthavennotpenamakese irgumkey deprette pasrorsmultgumeentae a ypeng this iust    1ositeval sernsioupda colrn tailsdecluthoannoegerctx  perutioeveltegetricntif:   convme:  poseerron tusint beame:e pratinh thvert// carchiptided ror ng ailit chetnamlbacexposhifeforlity basbeanrn sinvaestrong sequtermallyity thorrteqextrnabllic ctrlolum"
      ]
    ];
    common = new Map(
      COMMON.flatMap(([bits, text2]) => (text2.match(/..../gs) ?? []).map((gram) => [packed(gram), 2 ** -bits]))
    );
    pairs2 = new Float64Array(65536);
    singles = new Float64Array(256);
    for (let a = 0; a < 256; a++) {
      for (let b = 0; b < 256; b++)
        pairs2[a * 256 + b] = 2 ** (-Number.parseInt(PAIRS[symbol(a) * SIZE + symbol(b)], 36) / 1.5);
      for (let column = 0; column < SIZE; column++)
        singles[a] += 2 ** (-Number.parseInt(PAIRS[symbol(a) * SIZE + column], 36) / 1.5);
    }
  }
});

// src/rules/anchors.ts
function literalRun(form2, from) {
  let choices = [""];
  let exact = true;
  let after = from;
  for (; after < form2.elements.length; after++) {
    const element2 = form2.elements[after];
    if (element2.kind !== "literal" || choices.length * element2.choices.length > MOST_CHOICES) break;
    exact &&= !element2.anyCase;
    choices = choices.flatMap((head) => element2.choices.map((tail) => head + tail));
  }
  if (after === from || choices.some((c) => c.length < 3)) return void 0;
  return { choices, exact, after };
}
function leader(form2, at2) {
  const element2 = form2.elements[at2];
  return element2?.kind === "class" && element2.min >= 1 ? element2.mask : void 0;
}
function followers(form2, at2) {
  const element2 = form2.elements[at2];
  if (element2?.kind !== "class" || element2.min < 1) return [void 0, void 0];
  return [element2.mask, element2.min >= 2 ? element2.mask : void 0];
}
function rarity(text2) {
  const bytes = fold(text2);
  let best = bytes.length < 4 ? 3 * bytes.length : 0;
  for (let i = 0; i + 4 <= bytes.length; i++) {
    best = Math.max(best, -Math.log2(share(bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3])));
  }
  return best + bytes.length / 6;
}
function bestLook(text2, around, parity) {
  const folded2 = fold(text2);
  let best;
  const [from, to] = folded2.length >= 5 ? [0, folded2.length - 4] : [-1, folded2.length - 2];
  for (let offset = from; offset <= to; offset++) {
    if (Math.abs(offset % 2) !== parity) continue;
    const choices = gramBytes(folded2, around, offset);
    const count = choices.reduce((product, c) => product * c.length, 1);
    if (count > MOST_GRAMS) continue;
    let cost = count * GRAM_COST;
    eachGram(choices, (a, b, c, d) => {
      cost += share(a, b, c, d) * (1 + SECOND_COST * nextShare(c, d, folded2[offset + 4], folded2[offset + 5]));
    });
    if (best === void 0 || cost < best.cost) best = { cost, offset };
  }
  if (best === void 0) throw new UserError(`'${text2}' is too short to look for`, "Use at least 3 bytes.");
  return best.offset;
}
function members(mask) {
  if (mask === void 0) return null;
  const folded2 = new Set([...mask.keys()].filter((byte) => mask[byte] === 1).map((byte) => byte | 32));
  return String.fromCharCode(...folded2);
}
function fold(text2) {
  return Uint8Array.from(text2, (c) => c.charCodeAt(0) | 32);
}
function union2(a, b) {
  if (a === void 0 || b === void 0) return void 0;
  return a.map((bit, i) => bit | b[i]);
}
var ANYTHING, UNKNOWN, LEFT, ENCODED, HEX4, LONGEST11, MOST_CHOICES, MOST_GRAMS, GRAM_COST, SECOND_COST, AnchorTable;
var init_anchors = __esm({
  "src/rules/anchors.ts"() {
    "use strict";
    init_errors();
    init_alphabet();
    init_encodings();
    init_grams();
    init_rarity();
    init_ruleset();
    ANYTHING = [void 0, void 0, void 0];
    UNKNOWN = [null, null, null];
    LEFT = alphabet("base62").map(
      (bit, byte) => bit === 0 || "abcdefnrtv0123456789ABCDEF".includes(String.fromCharCode(byte)) ? 1 : 0
    );
    ENCODED = alphabet("[A-Za-z0-9+/_\\n\\r-]");
    HEX4 = alphabet("hex");
    LONGEST11 = 24;
    MOST_CHOICES = 256;
    MOST_GRAMS = 4096;
    GRAM_COST = 1e-6;
    SECOND_COST = 12;
    AnchorTable = class {
      #drafts = /* @__PURE__ */ new Map();
      /** Adds a literal of 3 bytes or more. `around` are masks of the bytes that may touch it. */
      add(text2, exact, rule2, use, around = ANYTHING) {
        const bytes = Buffer.from(exact ? text2 : text2.toLowerCase(), "utf8").toString("latin1", 0, LONGEST11);
        const key = `${exact ? "=" : "~"}${bytes}`;
        const draft = this.#drafts.get(key);
        if (draft === void 0) {
          this.#drafts.set(key, { text: bytes, exact, uses: [rule2, use], around });
          return;
        }
        for (let i = 0; i < draft.uses.length; i += 2) {
          if (draft.uses[i] === rule2 && draft.uses[i + 1] === use) return;
        }
        draft.uses.push(rule2, use);
        draft.around = draft.around.map((mask, i) => union2(mask, around[i]));
      }
      /**
       * Adds the best run of literals of a form; false when it has none long enough.
       * @param bounded no letter or digit may touch the form on its left
       */
      addForm(form2, rule2, bounded = true) {
        let best;
        for (let i = 0; i < form2.elements.length; i++) {
          const run = literalRun(form2, i);
          if (run === void 0) continue;
          const score = Math.min(...run.choices.map(rarity));
          if (best === void 0 || score > best.score) best = { ...run, element: i, score };
        }
        if (best === void 0) return false;
        const before = best.element === 0 && bounded ? LEFT : leader(form2, best.element - 1);
        const around = [before, ...followers(form2, best.after)];
        for (const choice of best.choices) this.add(choice, best.exact, rule2, best.element, around);
        return true;
      }
      /** Adds what the anchors look like in base64, gzip in base64, and hexadecimal. */
      addEncoded() {
        for (const { text: text2, exact, uses } of [...this.#drafts.values()]) {
          if (!uses.some((use, i) => i % 2 === 1 && (use >= 0 || use === USE.regex || uses[i - 1] === -1)))
            continue;
          for (const form2 of encodedForms(text2, exact)) {
            const mask = form2.use === USE.hex ? HEX4 : ENCODED;
            this.add(form2.text, form2.exact, -1, form2.use, [
              form2.use === USE.base64 ? void 0 : mask,
              mask,
              void 0
            ]);
          }
        }
        this.add("H4sIA", true, -1, USE.gzip);
      }
      finish() {
        return [...this.#drafts.values()].map(({ text: text2, exact, uses, around }) => {
          const folded2 = text2.length >= 5 ? UNKNOWN : around.map(members);
          const look = [bestLook(text2, folded2, 0), bestLook(text2, folded2, 1)];
          const anchor = { text: text2, exact, uses, look };
          if (look.some((offset) => offset < 0 || offset + 4 > text2.length)) anchor.around = folded2;
          return anchor;
        });
      }
    };
  }
});

// src/rules/compile.ts
var compile_exports = {};
__export(compile_exports, {
  compile: () => compile,
  formSpan: () => formSpan,
  formText: () => formText
});
function compile(specs) {
  const anchors = new AnchorTable();
  for (const name of STRONG_NAMES) addWord(anchors, name, -1, USE.name);
  const rules = specs.map((spec, index) => compileRule(spec, index, anchors));
  anchors.addEncoded();
  const list2 = anchors.finish();
  return {
    digest: contentDigest([JSON.stringify(rules), JSON.stringify(list2)]),
    rules: RuleList.of(rules),
    anchors: anchorList(list2),
    forms: valueForms(rules)
  };
}
function compileRule(spec, index, anchors) {
  const rule2 = {
    id: spec.id,
    name: spec.name,
    severity: spec.severity,
    tier: spec.tier,
    group: spec.group,
    provider: spec.provider,
    kind: spec.shape ? "shape" : spec.assigned ? assignedKind(spec) : "regex",
    left: spec.shape?.left ?? "word",
    right: spec.shape?.right ?? "word",
    check: spec.check,
    companions: spec.companions
  };
  if (spec.entropy !== void 0) rule2.entropy = spec.entropy;
  if (spec.minDigits !== void 0) rule2.minDigits = spec.minDigits;
  if (spec.near)
    rule2.near = {
      words: spec.near.words.map((w) => w.toLowerCase()),
      bytes: Math.min(spec.near.bytes, REACH)
    };
  if (spec.allow) {
    rule2.allow = {
      words: (spec.allow.words ?? []).map((w) => w.toLowerCase()),
      values: spec.allow.values ?? []
    };
  }
  if (spec.path !== void 0) rule2.path = spec.path;
  if (spec.part === true) rule2.part = true;
  if (spec.shape) compileShape(spec, spec.shape, rule2, index, anchors);
  else if (spec.assigned) compileAssigned(spec, rule2, index, anchors);
  else if (spec.regex) compileRegex(spec, rule2, index, anchors);
  else throw new UserError(`rule '${spec.id}' looks for nothing`, "Give it a shape, an assigned or a regex.");
  return rule2;
}
function assignedKind({ group: group2, assigned: assigned2 }) {
  const isNameless = assigned2.words.length === 0 && assigned2.names.length === 0;
  return group2 === "entropy" && isNameless ? "run" : "assigned";
}
function compileShape(spec, shape2, rule2, index, anchors) {
  rule2.form = formText(shape2);
  const form2 = parsed(spec, rule2.form);
  const [, most] = formSpan(form2);
  if (most > BLOCK_REACH)
    throw new UserError(`rule '${spec.id}' may match ${most} bytes`, `Keep it under ${BLOCK_REACH}.`);
  if (!anchors.addForm(form2, index, rule2.left === "word")) {
    throw new UserError(
      `rule '${spec.id}' has no literal of 3 bytes or more to look for`,
      "Use `assigned` with a vendor word, or a longer literal."
    );
  }
}
function compileAssigned(spec, rule2, index, anchors) {
  const { words, names, ...value } = spec.assigned;
  rule2.words = words.map(normalName);
  rule2.names = names.map(normalName);
  if (value.form !== void 0 || value.alphabet !== void 0) {
    rule2.form = formText(value);
    rule2.span = formSpan(parsed(spec, rule2.form));
  }
  for (const word3 of words) addWord(anchors, word3, index, USE.word);
  for (const name of names) addWord(anchors, name, index, USE.name, words.length > 0);
}
function compileRegex(spec, rule2, index, anchors) {
  const { pattern, before, after, requires = [] } = spec.regex;
  if (before > BLOCK_REACH || after > BLOCK_REACH) {
    throw new UserError(
      `rule '${spec.id}' has a window over ${BLOCK_REACH} bytes`,
      "Make before and after smaller."
    );
  }
  rule2.regex = { pattern, before, after, requires };
  for (const keyword2 of spec.keywords) {
    if (keyword2.length < 3)
      throw new UserError(`rule '${spec.id}' has a keyword under 3 bytes`, "Use a longer one.");
    anchors.add(keyword2, false, index, USE.regex);
  }
}
function addWord(anchors, word3, rule2, use, vendored = false) {
  const parts = word3.toLowerCase().split(/[\s_.-]+/).filter((part3) => part3 !== "");
  if (use === USE.name && COVERING.some((name) => name !== word3 && parts.join("").includes(name))) return;
  if (use === USE.name && rule2 >= 0 && parts.length === 1 && vendored) return;
  const shortest2 = rule2 < 0 ? 3 : use === USE.name ? SHORTEST_NAME : SHORTEST_WORD;
  for (const joint of parts.length > 1 ? JOINTS : [""]) {
    const text2 = parts.join(joint);
    if (Buffer.byteLength(text2) >= shortest2) anchors.add(text2, false, rule2, use);
  }
}
function formText(shape2) {
  if (shape2.form !== void 0) return shape2.form;
  const [min, max] = typeof shape2.length === "number" ? [shape2.length, shape2.length] : shape2.length ?? [1, 1];
  const choice = (texts) => `(${texts.map((t) => `"${t}"`).join("|")})`;
  return [
    shape2.prefix ? choice(shape2.prefix) : "",
    shape2.alphabet ? `${shape2.alphabet}{${min},${max}}` : "",
    shape2.suffix ? choice(shape2.suffix) : ""
  ].join(" ");
}
function formSpan(form2) {
  let [least, most] = [0, 0];
  for (const element2 of form2.elements) {
    const lengths = element2.kind === "class" ? [element2.min, element2.max] : element2.choices.map((c) => c.length);
    least += Math.min(...lengths);
    most += Math.max(...lengths);
  }
  return [least, most];
}
function parsed(spec, text2) {
  try {
    return parseForm(text2);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`rule '${spec.id}': ${error.message}`, error.hint);
    throw error;
  }
}
var JOINTS, SHORTEST_WORD, SHORTEST_NAME, COVERING;
var init_compile = __esm({
  "src/rules/compile.ts"() {
    "use strict";
    init_digest();
    init_errors();
    init_limits();
    init_anchorlist();
    init_form();
    init_names();
    init_rulelist();
    init_ruleset();
    init_valueforms();
    init_anchors();
    JOINTS = ["", "_", "-", ".", " "];
    SHORTEST_WORD = 4;
    SHORTEST_NAME = 5;
    COVERING = STRONG_NAMES.filter((name) => !name.includes(" "));
  }
});

// src/rules/describe.ts
var describe_exports = {};
__export(describe_exports, {
  SURENESS: () => SURENESS,
  code: () => code,
  helpMarkdown: () => helpMarkdown,
  helpSections: () => helpSections,
  helpText: () => helpText,
  prose: () => prose,
  ruleText: () => ruleText
});
function ruleText(spec) {
  const { id, name, provider, category, why, fix, severity, tier, group: group2, references } = spec;
  return {
    id,
    name,
    provider,
    category,
    why,
    fix,
    severity,
    tier,
    group: group2,
    references,
    example: spec.examples[0] ?? "",
    ...spec.revoke !== void 0 && { revoke: spec.revoke },
    ...spec.audit !== void 0 && { audit: spec.audit },
    ...spec.rotateDays !== void 0 && { rotateDays: spec.rotateDays }
  };
}
function helpSections(rule2) {
  return [
    {
      title: "What it is",
      steps: false,
      lines: [`${sentence(rule2.name)} Issued by ${rule2.provider}. ${SURENESS[rule2.tier]}`]
    },
    { title: "Why it matters", steps: false, lines: [rule2.why] },
    { title: "What to do", steps: true, lines: leakSteps(rule2) },
    { title: "Rotation", steps: false, lines: [rotation(rule2)] },
    { title: "References", steps: false, lines: rule2.references }
  ];
}
function helpText(rule2) {
  return helpSections(rule2).map(({ title, lines, steps }) => {
    const body = lines.map((one, i) => steps ? `${i + 1}. ${one}` : lines.length > 1 ? `- ${one}` : one);
    return [`${title}:`, ...body].join("\n");
  }).join("\n\n");
}
function helpMarkdown(rule2) {
  return helpSections(rule2).map(({ title, lines, steps }) => {
    const shown3 = lines.map((one) => title === "References" ? link(one) : prose(one));
    const body = shown3.map((one, i) => steps ? `${i + 1}. ${one}` : lines.length > 1 ? `- ${one}` : one);
    return [`**${title}**`, "", ...body].join("\n");
  }).join("\n\n");
}
function code(snippet) {
  const runs = snippet.match(/`+/g) ?? [];
  const longest = Math.max(0, ...runs.map((run) => run.length));
  if (snippet.includes("\n")) {
    const fence2 = "`".repeat(Math.max(3, longest + 1));
    return `${fence2}
${snippet.replace(/\n$/, "")}
${fence2}`;
  }
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${snippet}${pad}${fence}`;
}
function prose(text2) {
  return text2.split(/(`[^`]+`)/).map(
    (part3, i) => i % 2 === 1 ? part3 : part3.replace(/[\\`*_[\]<>|]/g, (mark2) => mark2 === "<" ? "&lt;" : `\\${mark2}`)
  ).join("");
}
function leakSteps(rule2) {
  return [
    rule2.fix,
    ...rule2.revoke === void 0 ? [] : [`Revoke it here: ${rule2.revoke}`],
    rule2.audit === void 0 ? `Look for uses you do not know in the access log that ${rule2.provider} or the service keeps, from the day it leaked.` : `Look for uses you do not know, from the day it leaked: ${sentence(rule2.audit)}`,
    "If something depends on it, rotate without downtime: create the new one, let both work, move every user over, then retire the old one.",
    "Keep the new one outside the repository, in a secret store or an environment variable. Deleting the line is not enough: history, forks and caches keep it."
  ];
}
function rotation(rule2) {
  if (rule2.rotateDays === void 0)
    return "No fixed window: rotate it when somebody who knew it leaves, and at once after a leak.";
  const days = rule2.rotateDays === 1 ? "day" : `${rule2.rotateDays} days`;
  return `Rotate it at least every ${days}, and at once after a leak.`;
}
function sentence(text2) {
  return /[.!?]$/.test(text2) ? text2 : `${text2}.`;
}
function link(reference3) {
  return /^https?:\/\//.test(reference3) ? `<${reference3}>` : code(reference3);
}
var SURENESS;
var init_describe = __esm({
  "src/rules/describe.ts"() {
    "use strict";
    SURENESS = {
      precise: "The value has a shape of its own: a finding is hardly ever something else.",
      contextual: "The value is known by its shape and by what stands around it.",
      generic: "The value is known by its name and by looking random: look at it before acting."
    };
  }
});

// src/sources/turn.ts
function turn() {
  return new Promise((resolve3) => setImmediate(resolve3));
}
var init_turn = __esm({
  "src/sources/turn.ts"() {
    "use strict";
  }
});

// src/sources/archive/problem.ts
var problem_exports = {};
__export(problem_exports, {
  ArchiveProblem: () => ArchiveProblem,
  BudgetSpent: () => BudgetSpent,
  Stopped: () => Stopped,
  asProblems: () => asProblems
});
async function* asProblems(stream, detail) {
  try {
    yield* stream;
  } catch (error) {
    if (error instanceof ArchiveProblem || error instanceof Stopped) throw error;
    throw new ArchiveProblem("archive-broken", detail);
  }
}
var MAY_STAY_CLOSED, ArchiveProblem, BudgetSpent, Stopped;
var init_problem = __esm({
  "src/sources/archive/problem.ts"() {
    "use strict";
    MAY_STAY_CLOSED = /* @__PURE__ */ new Set([
      "archive-unsupported",
      "archive-encrypted",
      "archive-broken"
    ]);
    ArchiveProblem = class extends Error {
      name = "ArchiveProblem";
      reason;
      constructor(reason, detail) {
        super(detail);
        this.reason = reason;
      }
      /** The sentence, and what to do where it does not say so itself. */
      get advice() {
        if (!MAY_STAY_CLOSED.has(this.reason)) return this.message;
        return `${this.message} Scan its content unpacked; if it may stay closed, exclude it or pass --allow-incomplete ${this.reason}.`;
      }
    };
    BudgetSpent = class extends ArchiveProblem {
      constructor(detail, reason = "archive-limit") {
        super(reason, detail);
      }
    };
    Stopped = class extends Error {
    };
  }
});

// src/sources/archive/bits.ts
var Bits;
var init_bits = __esm({
  "src/sources/archive/bits.ts"() {
    "use strict";
    Bits = class {
      #bytes;
      #at = 0;
      /** Bits read from the bytes and not given out, right-aligned. */
      #held = 0;
      #heldCount = 0;
      constructor(bytes) {
        this.#bytes = bytes;
      }
      /** Whole bytes not begun yet. */
      get bytesLeft() {
        return this.#bytes.length - this.#at;
      }
      /** @param count 0 to 24. @throws RangeError when there are not so many. */
      read(count) {
        while (this.#heldCount < count) {
          if (this.#at >= this.#bytes.length) throw new RangeError("the data ends early");
          this.#held = (this.#held << 8 | this.#bytes[this.#at++]) >>> 0;
          this.#heldCount += 8;
        }
        this.#heldCount -= count;
        const value = this.#held >>> this.#heldCount;
        this.#held &= (1 << this.#heldCount) - 1;
        return value;
      }
      /** 32 bits. */
      readWord() {
        return (this.read(16) << 16 | this.read(16)) >>> 0;
      }
      /** Goes on at the next whole byte. */
      align() {
        this.#held = 0;
        this.#heldCount = 0;
      }
      /** Adds bytes at the end. */
      append(bytes) {
        this.#bytes = Buffer.concat([this.#bytes.subarray(this.#at), ...bytes]);
        this.#at = 0;
      }
    };
  }
});

// src/sources/archive/bzip2-block.ts
function* blockSymbols(bits, most) {
  if (bits.read(1) !== 0) throw new RangeError("randomised blocks went out of use in 2000");
  const origin = bits.read(24);
  const alphabet2 = usedBytes(bits);
  const tables = readTables(bits, alphabet2.length + 2);
  const { next, size } = unsort(readRanks(bits, alphabet2, tables, most));
  if (origin >= size) throw new RangeError("the block begins outside of itself");
  for (let i = 0, at2 = next[origin] >>> 8; i < size; i++) {
    const entry = next[at2];
    yield entry & 255;
    at2 = entry >>> 8;
  }
}
function usedBytes(bits) {
  const groups = bits.read(16);
  const used = [];
  for (let group2 = 0; group2 < 16; group2++) {
    if ((groups >>> 15 - group2 & 1) === 0) continue;
    const map = bits.read(16);
    for (let i = 0; i < 16; i++) if ((map >>> 15 - i & 1) !== 0) used.push(16 * group2 + i);
  }
  if (used.length === 0) throw new RangeError("the block has no alphabet");
  return used;
}
function readTables(bits, symbolCount) {
  const count = bits.read(3);
  if (count < 2 || count > 6) throw new RangeError("impossible number of tables");
  const selectors = new Uint8Array(bits.read(15));
  const order = [0, 1, 2, 3, 4, 5].slice(0, count);
  for (let i = 0; i < selectors.length; i++) {
    let rank = 0;
    while (bits.read(1) !== 0) if (++rank >= count) throw new RangeError("impossible selector");
    const [table2] = order.splice(rank, 1);
    order.unshift(table2);
    selectors[i] = table2;
  }
  const tables = Array.from({ length: count }, () => tableOf(codeLengths(bits, symbolCount)));
  return { tables, selectors };
}
function codeLengths(bits, symbolCount) {
  const lengths = new Uint8Array(symbolCount);
  let length2 = bits.read(5);
  for (let symbol2 = 0; symbol2 < symbolCount; symbol2++) {
    while (bits.read(1) !== 0) {
      length2 += bits.read(1) === 0 ? 1 : -1;
      if (length2 < 1 || length2 > LONGEST_CODE) throw new RangeError("impossible code length");
    }
    if (length2 < 1 || length2 > LONGEST_CODE) throw new RangeError("impossible code length");
    lengths[symbol2] = length2;
  }
  return lengths;
}
function tableOf(lengths) {
  const last = new Int32Array(LONGEST_CODE + 1).fill(-1);
  const shift = new Int32Array(LONGEST_CODE + 1);
  const symbols = new Uint16Array(lengths.length);
  let index = 0;
  for (let length2 = 1, code2 = 0; length2 <= LONGEST_CODE; length2++, code2 <<= 1) {
    shift[length2] = index - code2;
    for (let symbol2 = 0; symbol2 < lengths.length; symbol2++) {
      if (lengths[symbol2] !== length2) continue;
      symbols[index++] = symbol2;
      last[length2] = code2++;
    }
  }
  return { last, shift, symbols };
}
function readSymbol(bits, { last, shift, symbols }) {
  let code2 = 0;
  for (let length2 = 1; length2 <= LONGEST_CODE; length2++) {
    code2 = code2 << 1 | bits.read(1);
    if (code2 <= last[length2]) {
      const symbol2 = symbols[code2 + shift[length2]];
      if (symbol2 !== void 0) return symbol2;
    }
  }
  throw new RangeError("no such code");
}
function readRanks(bits, alphabet2, { tables, selectors }, most) {
  const front = Uint8Array.from(alphabet2);
  const end = alphabet2.length + 1;
  const bytes = new Uint8Array(most);
  let size = 0;
  let run = 0;
  let digit = 1;
  for (let count = 0; ; count++) {
    const table2 = tables[selectors[Math.floor(count / GROUP)] ?? -1];
    if (table2 === void 0) throw new RangeError("the block has no end");
    const symbol2 = readSymbol(bits, table2);
    if (symbol2 <= 1) {
      run += digit << symbol2;
      digit <<= 1;
      if (run > most) throw new RangeError("the block is too long");
      continue;
    }
    if (size + run + 1 > most + (symbol2 === end ? 1 : 0)) throw new RangeError("the block is too long");
    bytes.fill(front[0], size, size + run);
    size += run;
    run = 0;
    digit = 1;
    if (symbol2 === end) return bytes.subarray(0, size);
    const byte = front[symbol2 - 1];
    front.copyWithin(1, 0, symbol2 - 1);
    front[0] = byte;
    bytes[size++] = byte;
  }
}
function unsort(sorted) {
  const place = new Uint32Array(257);
  for (const byte of sorted) place[byte + 1]++;
  for (let byte = 0; byte < 256; byte++) place[byte + 1] += place[byte];
  const next = new Uint32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) next[place[sorted[i]]++] |= i << 8;
  for (let i = 0; i < sorted.length; i++) next[i] |= sorted[i];
  return { next, size: sorted.length };
}
var GROUP, LONGEST_CODE;
var init_bzip2_block = __esm({
  "src/sources/archive/bzip2-block.ts"() {
    "use strict";
    GROUP = 50;
    LONGEST_CODE = 20;
  }
});

// src/sources/archive/bzip2.ts
var bzip2_exports = {};
__export(bzip2_exports, {
  bunzip2: () => bunzip2
});
async function* bunzip2(input) {
  const reader = new InputBits(input);
  do {
    await reader.fill();
    const level = memberLevel(reader.bits);
    while (isBlock(reader.bits)) {
      yield* block(reader.bits, level);
      await reader.fill();
    }
    reader.bits.readWord();
    reader.bits.align();
    await reader.fill();
  } while (reader.bits.bytesLeft > 0);
}
function memberLevel(bits) {
  const magic = bits.read(24);
  const level = bits.read(8) - 48;
  if (magic !== 4348520 || level < 1 || level > 9) throw new RangeError("no bzip2 member here");
  return level;
}
function isBlock(bits) {
  const mark2 = bits.read(24);
  const end = bits.read(24);
  if (mark2 === BLOCK_MARK && end === BLOCK_MARK_END) return true;
  if (mark2 === END_MARK && end === END_MARK_END) return false;
  throw new RangeError("neither block nor end");
}
function* block(bits, level) {
  const expected = bits.readWord();
  let checksum4 = 4294967295;
  let out = Buffer.allocUnsafe(OUTPUT_BYTES2);
  let filled = 0;
  let last = -1;
  let equal = 0;
  for (const symbol2 of blockSymbols(bits, level * 1e5)) {
    const isCount = equal === 4;
    const byte = isCount ? last : symbol2;
    equal = isCount ? 0 : byte === last ? equal + 1 : 1;
    last = isCount ? -1 : byte;
    for (let left = isCount ? symbol2 : 1; left > 0; left--) {
      checksum4 = (checksum4 << 8 ^ CRC_TABLE[(checksum4 >>> 24 ^ byte) & 255]) >>> 0;
      out[filled++] = byte;
      if (filled < OUTPUT_BYTES2) continue;
      yield out;
      out = Buffer.allocUnsafe(OUTPUT_BYTES2);
      filled = 0;
    }
  }
  if (filled > 0) yield out.subarray(0, filled);
  if (~checksum4 >>> 0 !== expected) throw new RangeError("the checksum of a block is wrong");
}
var ANY_BLOCK, OUTPUT_BYTES2, BLOCK_MARK, BLOCK_MARK_END, END_MARK, END_MARK_END, InputBits, CRC_TABLE;
var init_bzip2 = __esm({
  "src/sources/archive/bzip2.ts"() {
    "use strict";
    init_bits();
    init_bzip2_block();
    ANY_BLOCK = 25e5;
    OUTPUT_BYTES2 = 64 << 10;
    BLOCK_MARK = 3227993;
    BLOCK_MARK_END = 2511705;
    END_MARK = 1536581;
    END_MARK_END = 3690640;
    InputBits = class {
      bits = new Bits(Buffer.alloc(0));
      #input;
      constructor(input) {
        this.#input = input[Symbol.asyncIterator]();
      }
      async fill() {
        if (this.bits.bytesLeft >= ANY_BLOCK) return;
        const parts = [];
        for (let size = this.bits.bytesLeft; size < 2 * ANY_BLOCK; ) {
          const next = await this.#input.next();
          if (next.done === true) break;
          parts.push(next.value);
          size += next.value.length;
        }
        if (parts.length > 0) this.bits.append(parts);
      }
    };
    CRC_TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
      let value = i << 24;
      for (let bit = 0; bit < 8; bit++) value = value << 1 ^ (value < 0 ? 79764919 : 0);
      return value >>> 0;
    });
  }
});

// src/sources/archive/xz-index.ts
function isSingleStream(tail, total) {
  const footer = tail.length - FOOTER_BYTES;
  if (footer < 0 || tail.toString("latin1", tail.length - 2) !== "YZ") return false;
  const indexBytes = 4 * (tail.readUInt32LE(footer + 4) + 1);
  const start = footer - indexBytes;
  if (start < 0 || tail[start] !== 0) return false;
  const blocks = blockBytes(tail.subarray(start + 1, footer));
  return HEADER_BYTES + blocks + indexBytes + FOOTER_BYTES === total;
}
function blockBytes(records) {
  let at2 = 0;
  const number2 = () => {
    let value = 0;
    for (let factor = 1; factor < 2 ** 63; factor *= 128) {
      const byte = records[at2++];
      if (byte === void 0) return Number.NaN;
      value += (byte & 127) * factor;
      if (byte < 128) break;
    }
    return value;
  };
  let sum = 0;
  for (let left = number2(); left > 0 && !Number.isNaN(sum); left--) {
    sum += 4 * Math.ceil(number2() / 4);
    number2();
  }
  return sum;
}
var TAIL_BYTES, HEADER_BYTES, FOOTER_BYTES;
var init_xz_index = __esm({
  "src/sources/archive/xz-index.ts"() {
    "use strict";
    TAIL_BYTES = 128 << 10;
    HEADER_BYTES = 12;
    FOOTER_BYTES = 12;
  }
});

// node_modules/xz-decompress/dist/package/xz-decompress.js
var require_xz_decompress = __commonJS({
  "node_modules/xz-decompress/dist/package/xz-decompress.js"(exports, module) {
    (function webpackUniversalModuleDefinition(root, factory) {
      if (typeof exports === "object" && typeof module === "object")
        module.exports = factory(__require("stream/web"));
      else if (typeof define === "function" && define.amd)
        define(["stream/web"], factory);
      else if (typeof exports === "object")
        exports["xz-decompress"] = factory(__require("stream/web"));
      else
        root["xz-decompress"] = factory(root["stream/web"]);
    })(exports, (__WEBPACK_EXTERNAL_MODULE__2__) => {
      return (
        /******/
        (() => {
          "use strict";
          var __webpack_modules__ = [
            ,
            /* 1 */
            /***/
            ((module2) => {
              module2.exports = "data:application/wasm;base64,AGFzbQEAAAABOApgAX8Bf2ABfwBgAABgA39/fwF/YAABf2ACf38AYAN/f34BfmACf38Bf2AEf39/fwF/YAN/f38AAyEgAAABAgMDAwMEAQUAAgMCBgcIBwUDAAMHAQcABwcBAwkFAwEAAgYIAX8BQfCgBAsHTgUGbWVtb3J5AgAOY3JlYXRlX2NvbnRleHQACA9kZXN0cm95X2NvbnRleHQACQxzdXBwbHlfaW5wdXQACg9nZXRfbmV4dF9vdXRwdXQACwqQYCDfAgEFf0EAIQECQCAAQQdqIgJBEEkNAEEBIQEgAkEDdiIDQQJGDQBBAiEBIAJBIEkNAEEDIQEgA0EERg0AQQQhASACQTBJDQBBBSEBIANBBkYNAEEGIQEgAkHIAEkNAEEHIQEgAkHYAEkNAEEIIQEgAkGIAUkNAEEJIQEgAkGIAkkNACAAEIGAgIAAIgBBCGpBACAAGw8LAkACQCABQQJ0QcCIgIAAaiIEKAIAIgANAEEAIQACQAJAQQAoAuSIgIAAIgJFDQBBACACKAIANgLkiICAAAwBC0EAEIGAgIAAIgJFDQILIAJBgIB8cSIAIAJBCHZB/wFxIgJyIAE6AAAgACACQQh0ckGAAmohAEEAIQJBACABQQJ0QYCIgIAAaigCACIDayEFIAMhAQNAIAAgBWoiACACNgIAIAAhAiABIANqIgFBgQJJDQALIAQgADYCAAsgBCAAKAIANgIACyAAC/QHAQh/QQAoArCIgIAAIQECQAJAAkACQAJAQQAtALSIgIAARQ0AQQBBADoAtIiAgAAgAUUNAUGwiICAACECA0ACQAJAIAFBCGoiAyABKAIEIgRqIgVBCHZB/wFxIgYNACABIQIMAQsCQANAIAVBgIB8cSAGai0AAEH+AUcNAUGwiICAACEGA0AgBiIHKAIAIgYgBUcNAAsgByAFKAIANgIAIAEgBCAFKAIEakEIaiIENgIEIAcgAiACIAVGGyECIAMgBGoiBUEIdkH/AXEiBg0ACwsgAigCACECCyACKAIAIgENAAtBACgCsIiAgAAhAQsgAUUNACAAQYcCakGAfnEhCEF/IQJBsIiAgAAhBEEAIQNBsIiAgAAhBgNAIAYhBwJAIAEiBigCBCIFIABJDQAgBSACTw0AIAUhAiAHIQQgBiEDIAVBCGogCEcNACAHIQQgBSECIAYhAwwECyAGKAIAIgENAAsgAw0CDAELQbCIgIAAIQQLPwBBEHQhASAAQYgCaiEHQQAhAwJAAkBBACgCuIiAgAAiAkUNAEEAIQUgASEGDAELQQAgAUHwoISAAEH//wNqQYCAfHEiBmsiAjYCuIiAgAAgAiEFCwJAIAcgBU0NACACQQF2IgIgByAFayIHIAIgB0sbQf//A2oiB0EQdkAAQX9GDQJBAEEAKAK4iICAACAHQYCAfHEiA2o2AriIgIAACyAGRQ0BIAZB/wE6AAEgBkEAKAKwiICAADYCgAIgBkGEAmogAyAFakGAgHxxQfh9aiICNgIAIAZBgAJqIQMLIANBgIB8cSIGIANBCHZB/wFxckH/AToAACAEIAMoAgA2AgACQCACIABrQYB+cSIFDQAgAw8LIAMhAQJAIAYgBUF/cyADQQhqIgQgAmoiB2pBgIB8cUYNACAEQf//A3EhBQJAIABB9/0DSw0AIAYgBEEIdkH/AXFqQf4BOgAAIANBACgCsIiAgAA2AgAgA0GAgAQgBWsiBTYCBEEAIAM2ArCIgIAAEIOAgIAAIAZBhIIEaiACIAVrQfh9aiIFNgIAIAZBgYAEakH/AToAACAGQYCCBGohASAFIABrQYB+cSEFDAELIAIgBWogACAFakH//3tqQYCAfHFrQYCAeGohBSADIQELIAEgASgCBCAFazYCBCAFQfgBaiEGIAcgBWtBCHZB/wFxIQUCQANAIAYiB0GAfmohBiAFIgQNAUEBIQUgB0H4AUcNAAsLAkAgB0H4AUYNACACIANqIAZrQYCAfHEiBSAEakH+AToAACAFIARBCHRqIgVBACgCsIiAgAA2AgAgBSAGNgIEQQAgBTYCsIiAgAAQg4CAgAALIAEPC0EAC3wBAn8CQCAARQ0AAkAgAEGAgHxxIABBCHZB/wFxciIBLQAAIgJB/wFHDQAgAEF4aiIAQQAoArCIgIAANgIAQQAgADYCsIiAgAAgAUH+AToAAEEAQQE6ALSIgIAADwsgACACQQJ0QcCIgIAAaiICKAIANgIAIAIgADYCAAsLawECfwJAQQAoArCIgIAAIgAoAgRB/wFLDQAgAEGAgHxxIgEgAEEIdkH/AXEiAHJBCToAAEEAQQAoArCIgIAAKAIANgKwiICAACABIABBCHRyIgBBACgC5IiAgAA2AgBBACAANgLkiICAAAsLTgECfwJAIAAgAUYNACACRQ0AA0ACQCAALQAAIgMgAS0AACIERg0AQQFBfyADIARLGw8LIAFBAWohASAAQQFqIQAgAkF/aiICDQALC0EAC3gBAX8CQAJAIAAgAU8NACACRQ0BIAAhAwNAIAMgAS0AADoAACABQQFqIQEgA0EBaiEDIAJBf2oiAg0ADAILCyAAIAFNDQAgAkUNACABQX9qIQEgAEF/aiEDA0AgAyACaiABIAJqLQAAOgAAIAJBf2oiAg0ACwsgAAssAQF/AkAgAkUNACAAIQMDQCADIAE6AAAgA0EBaiEDIAJBf2oiAg0ACwsgAAt/AQF/AkACQCABIAByIAJyQQNxRQ0AIAJFDQEgACEDA0AgAyABLQAAOgAAIAFBAWohASADQQFqIQMgAkF/aiICDQAMAgsLIAJBBEkNACACQQJ2IQIgACEDA0AgAyABKAIANgIAIAFBBGohASADQQRqIQMgAkF/aiICDQALCyAAC4gBAQJ/AkBBAC0A6IiAgAANAEEAQQE6AOiIgIAAEIyAgIAAEI6AgIAAC0GggAgQgICAgAAiAEGAgAQ2AgBBAkGAgIAgEJeAgIAAIQEgAEEUakKAgICAgIDAADcCACAAQRBqIABBoIAEajYCACAAQQhqQgA3AgAgACAAQSBqNgIEIAAgATYCHCAACxUAIAAoAhwQmICAgAAgABCCgICAAAsWACAAQQxqIAE2AgAgAEEIakEANgIACxsAIAAoAhwgAEEEaiAAQQxqKAIARRCWgICAAAtUAQN/QQAhAANAQQghASAAIQIDQEEAIAJBAXFrQaCG4u1+cSACQQF2cyECIAFBf2oiAQ0ACyAAQQJ0QfCIgIAAaiACNgIAIABBAWoiAEGAAkcNAAsLTgACQCABRQ0AIAJBf3MhAgNAIAJB/wFxIAAtAABzQQJ0QfCIgIAAaigCACACQQh2cyECIABBAWohACABQX9qIgENAAsgAkF/cyECCyACC10DAX4BfwF+QgAhAANAQQghASAAIQIDQEIAIAJCAYN9QsKenLzd8pW2SYMgAkIBiIUhAiABQX9qIgENAAsgAKdBA3RB8JCAgABqIAI3AwAgAEIBfCIAQoACUg0ACwtPAAJAIAFFDQAgAkJ/hSECA0AgAkL/AYMgADEAAIWnQQN0QfCQgIAAaikDACACQgiIhSECIABBAWohACABQX9qIgENAAsgAkJ/hSECCyACC8oQAgx/An4CQAJAIAAoAiRFDQAgACgCACECDAELQQAhAiAAQQA6ACggAEIANwMAIABCADcDGCAAQcgAakEAQeQAEIaAgIAAGiAAQawBakEMNgIACyAAIAEoAgQiAzYCECAAQeAAaiEEIABByABqIQUgAEG2AWohBiAAQbABaiEHIABBqAFqIQggASgCECEJAkACQAJAAkADQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCACDgoBAgAEBQYHCAkKDwsgASgCACEKIAAoAqgBIQIgACgCrAEhCyABKAIEIQwgASgCCCENDAILIAcgACgCqAEiDGogASgCACABKAIEIgJqIAEoAgggAmsiAiAAKAKsASAMayIMIAIgDEkbIgIQh4CAgAAaIAEgASgCBCACajYCBEEAIQwgAEEAIAAoAqgBIAJqIgIgAiAAKAKsASILRhs2AqgBIAIgC0cNESAAQQE2AgACQCAHQaiIgIAAQQYQhICAgABFDQBBBSEMDBILIAZBAkEAEI2AgIAAIAAoALgBRw0QQQYhDCAGLQAADREgACAALQC3ASICNgIgIAJBBEsNEUEBIAJ0QRNxRQ0RCyABKAIEIgwgASgCCCINRg0OAkAgASgCACIKIAxqLQAAIgsNACAAIAw2AhAgASAMQQFqNgIEQQYhAgwMC0EAIQIgAEEANgKoASAAQQI2AgAgACALQQJ0QQRqIgs2AqwBIAAgCzYCQAsgByACaiAKIAxqIA0gDGsiDCALIAJrIgIgDCACSRsiAhCHgICAABogASABKAIEIAJqNgIEQQAhDCAAQQAgACgCqAEgAmoiAiACIAAoAqwBIgtGGzYCqAEgAiALRw0PIAAgAkF8aiICNgKsAUEHIQwgByACQQAQjYCAgAAgByAAKAKsASICaigAAEcNDyAAQQI2AqgBIAAtALEBIgtBP3ENDAJAAkAgC0HAAHFFDQAgACAHIAggAhCRgICAAEEBRw0RIAAgACkDCDcDMCAAKAKsASECIAAtALEBIQsMAQsgAEJ/NwMwC0J/IQ4CQCALwEF/Sg0AIAAgByAIIAIQkYCAgABBAUcNECAAKAKsASECIAApAwghDgsgACAONwM4IAIgACgCqAEiC2tBAkkNDyAAIAtBAWoiCjYCqAEgCCALakEIai0AAEEhRw0MIAAgC0ECaiINNgKoASAIIApqQQhqLQAAQQFHDQwgAiANRg0PIAAgC0EDajYCqAEgACgCsAkgCCANakEIai0AABCcgICAACIMDQ8gACgCrAEiAiAAKAKoASIMIAIgDEsbIQ0CQANAIA0gDEYNASAAIAxBAWoiAjYCqAEgACAMaiELIAIhDCALQbABai0AAA0ODAALCyAFQgA3AwAgAEEANgKoASAAQQM2AgAgBUEIakIANwMACyAAIAEoAgQ2AhAgACABKAIQNgIUIAAoArAJIAEQmYCAgAAhDCAAIAApA0ggASgCBCAAKAIQa618Ig43A0ggACAAKQNQIAEoAhAgACgCFCICayILrXwiDzcDUCAOIAApAzBWDQ0gDyAAKQM4Vg0NAkACQAJAAkAgACgCIEF/ag4EAAMDAQMLIAEoAgwgAmogCyAAKAIYEI2AgIAArSEODAELIAEoAgwgAmogCyAAKQMYEI+AgIAAIQ4LIAAgDjcDGAsgDEEBRw0OAkAgACkDMCIOQn9RDQAgDiAFKQMAUg0OCwJAIAApAzgiDkJ/UQ0AQQchDCAOIAApA1BSDQ8LIAAgACkDSCAANQJAfCAAKQNgfCIPNwNgQgQhDgJAAkACQCAAKAIgQX9qDgQBAgIAAgtCCCEOCyAEIA4gD3w3AwALIAAgACkDaCAAKQNQfDcDaCAAIARBGCAAKAJwEI2AgIAANgJwIABBBDYCACAAIAApA1hCAXw3A1gLAkAgBSkDACIOQgODUA0AIA5CAXwhDiABKAIEIQwgASgCCCELA0AgCyAMRg0NIAEgDEEBaiICNgIEIAEoAgAgDGotAAANDiAFIA43AwAgDkIDgyEPIA5CAXwhDiACIQwgD0IAUg0ACwsgAEEFNgIAC0EBIQIgACgCIEF/ag4EBgcHBQcLIAAgARCSgICAACIMQQFHDQsgAEEHNgIAC0EAIAAoAhBrIQUgAEGAAWopAwAhDiABKAIEIQwCQANAIA4gBSAMaq18QgODUA0BAkAgDCABKAIIRw0AIAAgARCTgICAAAwLCyABIAxBAWoiAjYCBCABKAIAIAxqIQsgAiEMIAstAAANCwwACwsgACABEJOAgIAAQQchDCAEIABBkAFqQRgQhICAgAANCiAAQQg2AgALIAAgAUEgEJSAgIAAIgxBAUcNCSAAQQk2AgBBDCELIABBDDYCrAEMAQsgACgCrAEhCwsgByAAKAKoASIMaiABKAIAIAEoAgQiAmogASgCCCACayICIAsgDGsiDCACIAxJGyICEIeAgIAAGiABIAEoAgQgAmo2AgRBACEMIABBACAAKAKoASACaiICIAIgACgCrAEiC0YbNgKoASACIAtHDQcgABCVgICAACEMDAcLQQEhAiAAIAFBwAAQlICAgAAiDEEBRw0GDAELQQEhAiAAIAFBIBCUgICAACIMQQFHDQULIAAgAjYCAAwACwtBBiEMDAILQQAhDAwBC0EHIQwLAkACQCAAKAIkDQACQAJAIAwOAgADAQtBB0EIIAEoAgQgASgCCEYbIQwLIAEgCTYCECABIAM2AgQgDA8LAkAgDA0AIAMgASgCBEcNACAJIAEoAhBHDQAgAC0AKCEBIABBAToAKCABQQN0DwsgAEEAOgAoCyAMC6YBAQN/AkAgACgCBCIEDQAgAEIANwMICyACKAIAIgUgAyAFIANLGyEGA0ACQCAGIAVHDQBBAA8LIAEgBWotAAAhAyACIAVBAWoiBTYCACAAIANB/wBxrSAErYYgACkDCIQ3AwgCQAJAIAPAIgNBAEgNAAJAIAMNAEEHIQMgBA0CCyAAQQA2AgRBAQ8LQQchAyAAIARBB2oiBDYCBCAEQT9HDQELCyADC6ECAgN/AX4gAEGQAWohAiABQQRqIQMDQAJAIAAgASgCACADIAEoAggQkYCAgAAiBEEBRg0AIABBgAFqIgMgAykDACABKAIEIAAoAhAiA2siAq18NwMAIAAgAyABKAIAaiACIAAoAhgQjYCAgACtNwMYIAQPCwJAAkACQAJAAkAgACgCeA4DAAIBAwsgACAAKQMIIgU3A4gBAkAgBSAAKQNYUQ0AQQcPCyAAQQE2AngMAwsgACAAKQOYASAAKQMIfDcDmAEgACACQRggACgCoAEQjYCAgAA2AqABIABBATYCeCAAIAApA4gBQn98IgU3A4gBDAILIABBAjYCeCAAIAApA5ABIAApAwh8NwOQAQsgACkDiAEhBQsgBUIAUg0AC0EBC0ABAn8gAEGAAWoiAiACKQMAIAEoAgQgACgCECICayIDrXw3AwAgACACIAEoAgBqIAMgACgCGBCNgICAAK03AxgLfAEEfyABKAIEIQMgASgCCCEEA0ACQCAEIANHDQBBAA8LIAEgA0EBaiIFNgIEAkAgASgCACADai0AACAAKQMYIAAoAgQiA62Ip0H/AXFGDQBBBw8LIAAgA0EIaiIGNgIEIAUhAyAGIAJJDQALIABBADYCBCAAQgA3AxhBAQtvAQF/QQchAQJAIABBugFqLwAAQdm0AUcNACAAQbQBakEGQQAQjYCAgAAgAEGwAWooAABHDQAgAEGAAWopAwBCAoggADUAtAFSDQAgAEG4AWotAAANAEEBQQcgACgCICAAQbkBai0AAEYbIQELIAELwAIBA38CQAJAAkAgACgCJA0AIABBADoAKCAAQQA2AgBBASECDAELAkAgACgCAEEKRw0AQQAhAwwCC0ECIQMMAQtBASEDCwJAAkADQAJAAkACQAJAIAMOAwABAwMLIAEoAgQiAyABKAIIIgRGDQQgASgCACEFAkADQCAFIANqLQAADQEgASADQQFqIgM2AgQgACAAKAIEQQFqQQNxNgIEIAQgA0YNBgwACwsCQCAAKAIERQ0AQQcPCyAAKAIkRQ0BIABBADoAKCAAQQA2AgBBASEDDAMLIABCADcDGCAAQQA2AgQgAEHIAGpBAEHkABCGgICAABogAEGsAWpBDDYCAAtBAiEDDAELIAAgARCQgICAACIDQQFHDQIgAEEKNgIAQQAhAwwACwsCQCACDQBBAA8LQQdBASAAKAIEGyEDCyADC3UBAX8CQEG4CRCAgICAACICRQ0AIAIgADYCJCACIAAgARCbgICAACIANgKwCQJAIABFDQAgAkEAOgAoIAJCADcDACACQgA3AxggAkHIAGpBAEHkABCGgICAABogAkGsAWpBDDYCACACDwsgAhCCgICAAAtBAAseAAJAIABFDQAgACgCsAkQnYCAgAAgABCCgICAAAsL3RABCn8gAEHo3QFqIQIgAEHUAGohAyAAQRxqIgRBCGohBQJAAkADQCAAKAJAIQYCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgASgCBCIHIAEoAghJDQAgBkEHRg0BDBELIAYOCQECAwQFBgcACQ4LIAAoAkwhBgwHC0EBIQYgASAHQQFqNgIEIAEoAgAgB2otAAAiB0UNCAJAAkAgB0HfAUsNACAHQQFHDQELIABBgAI7AVACQCAAKAI8DQAgACABKAIMIAEoAhAiBmo2AhggACABKAIUIAZrNgIsCyAEQgA3AgAgBUIANwIADAoLIAAtAFBFDQkMDQsgASAHQQFqNgIEIAEoAgAgB2otAAAhByAAQQI2AkAgACAHQQh0IAAoAkhqNgJIDAsLIAEgB0EBajYCBCABKAIAIAdqLQAAIQcgAEEDNgJAIAAgByAAKAJIakEBajYCSAwKCyABIAdBAWo2AgQgASgCACAHai0AACEHIABBBDYCQCAAIAdBCHQ2AkwMCQsgASAHQQFqNgIEIAEoAgAgB2otAAAhByAAIAAoAkQ2AkAgACAHIAAoAkxqQQFqNgJMDAgLIAEgB0EBajYCBEEHIQYgASgCACAHai0AACIHQeABSw0DQQAhCAJAAkAgB0EtTw0AQQAhCQwBCyAHQVNqIgcgB0H/AXFBLW4iCUEtbGshByAJQQFqIQkLIABBfyAJdEF/czYCdAJAIAdB/wFxQQlJDQAgB0F3aiIHIAdB/wFxQQluIghBCWxrIQcgCEEBaiEICyAAIAg2AnAgACAHQf8BcSIHNgJsIAggB2pBBEsNAyADQgA3AgAgA0EIakIANwIAIANBEGpBADYCACAAQX8gCHRBf3M2AnBB+AAhBwNAIAAgB2pBgAg7AQAgB0ECaiIHQeTdAUcNAAsgAEEGNgJAIABBBTYCCCAAQv////8PNwIACyAAKAJMIgpBBUkNBwJAIAAoAggiB0UNACAHQX9qIQYgASgCBCEHIAEoAgghCQNAIAkgB0YNCiABIAdBAWoiCDYCBCABKAIAIAdqLQAAIQcgACAGNgIIIAAgByAAKAIEQQh0cjYCBCAIIQcgBkF/aiIGQX9HDQALCyAAQQc2AkAgACAKQXtqIgY2AkwLIAAgACgCICIHIAEoAhQgASgCEGsiCCAAKAJIIgkgCCAJSRsiCGogACgCLCIJIAkgB2sgCEsbNgIoIAEoAggiCiABKAIEIghrIQcCQAJAAkAgACgC5N0BIgkNACAGDQFBACEGCyACIAlqIAEoAgAgCGpBKiAJayIIIAYgCWsiBiAIIAZJGyIGIAcgBiAHSRsiBxCHgICAABoCQAJAIAAoAuTdASIIIAdqIgYgACgCTEcNACACIAhqIAdqQQBBPyAGaxCGgICAABogACgC5N0BIAdqIQYMAQsCQCAGQRRLDQAgACAGNgLk3QEgASABKAIEIAdqNgIEDAMLIAZBa2ohBgsgAEEANgIQIAAgAjYCDCAAIAY2AhRBByEGIAAQmoCAgABFDQMgACgCECIIIAAoAuTdASIJIAdqSw0DIAAgACgCTCAIayIGNgJMAkAgCCAJTw0AIAAgCSAIayIHNgLk3QEgAiACIAhqIAcQhYCAgAAaDAILIABBADYC5N0BIAEgASgCBCAIIAlraiIINgIEIAEoAggiCiAIayEHCwJAIAdBFUkNACAAIAg2AhAgACABKAIANgIMIAAgCkFraiAIIAZqIAcgBkEVakkbNgIUQQchBiAAEJqAgIAARQ0DIAAoAkwiByAAKAIQIgggASgCBGsiCUkNAyABIAg2AgQgACAHIAlrIgY2AkwgASgCCCAIayIHQRRLDQELIAIgASgCACAIaiAHIAYgByAGSRsiBxCHgICAABogACAHNgLk3QEgASABKAIEIAdqNgIECyAAKAIgIgYgACgCHCIIayEHAkAgACgCPEUNAAJAIAYgACgCLEcNACAAQQA2AiALIAEoAgwgASgCEGogACgCGCAIaiAHEIeAgIAAGiAAKAIgIQYLIAAgBjYCHCABIAEoAhAgB2oiCDYCECAAIAAoAkgiBiAHazYCSAJAIAYgB0cNAEEHIQYgACgCTA0CIAAoAmgNAiAAKAIEDQIgAEEANgJADAQLQQAhBiAIIAEoAhRGDQEgASgCBCABKAIIRw0FIAAoAuTdASAAKAJMTw0FDAELAkADQCAAKAJMIghFDQFBACEGIAEoAggiCSAHTQ0CIAEoAhQiCiABKAIQIgtNDQIgACAIIAkgB2siBiAKIAtrIgkgBiAJSRsiBiAAKAIsIAAoAiAiCWsiCiAGIApJGyIGIAggBiAISRsiBms2AkwgCSAAKAIYaiABKAIAIAdqIAYQhYCAgAAaIAAgACgCICAGaiIHNgIgAkAgACgCJCAHTw0AIAAgBzYCJAsCQCAAKAI8RQ0AAkAgByAAKAIsRw0AIABBADYCIAsgASgCDCABKAIQaiABKAIAIAEoAgRqIAYQhYCAgAAaIAAoAiAhBwsgACAHNgIcIAEgASgCECAGajYCECABIAEoAgQgBmoiBzYCBAwACwsgAEEANgJADAQLIAYPCyAHwEF/Sg0BIABBATYCQCAAIAdBEHRBgID8AHE2AkgCQCAHQcABSQ0AIABBBTYCRCAAQQA6AFEMAwsgAC0AUQ0DIABBBjYCRCAHQaABSQ0CIANCADcCACADQRBqQQA2AgAgA0EIakIANwIAQfgAIQcDQCAAIAdqQYAIOwEAIAdBAmoiB0Hk3QFHDQALCyAAQQU2AgggAEL/////DzcCAAwBCyAHQQJLDQEgAEKDgICAgAE3AkAMAAsLQQcPC0EAC5wYARR/IABBGGohAQJAIABBIGooAgAiAiAAQShqKAIAIgNPDQAgAEHoAGoiBCgCAEUNACABIAQgACgCVBCegICAABogACgCKCEDIAAoAiAhAgsCQCACIANPDQAgAEHYC2ohBSAAQbwNaiEGIABB3A1qIQcgAEHoAGohCCAAQeAVaiEJIABB1ABqIQoDQCAAKAIQIgsgACgCFEsNASAAIAAoAmQiDEEFdGogACgCdCACcSINQQF0aiIOQfgAaiEPAkACQCAAKAIAIgNBgICACEkNACAAKAIEIRAMAQsgACADQQh0IgM2AgAgACALQQFqIgQ2AhAgACAAKAIEQQh0IAAoAgwgC2otAAByIhA2AgQgBCELCwJAAkAgECADQQt2IA8vAQAiEWwiBE8NACAAIAQ2AgAgDyARQYAQIBFrQQV2ajsBACACQX9qIQMCQCACDQAgACgCLCADaiEDCwJAAkAgACgCJCIRDQBBACEDDAELIAEoAgAgA2otAAAhAwsgACAAKAJwIAJxIAAoAmwiD3QgA0EIIA9rdmpBgAxsakHkHWohDgJAAkAgDEEGSw0AQQEhAwNAIA4gA0EBdCIDaiEQAkACQCAAKAIAIgRBgICACEkNACAAKAIEIQwMAQsgACAEQQh0IgQ2AgAgACAAKAIQIg9BAWo2AhAgACAAKAIEQQh0IA8gACgCDGotAAByIgw2AgQLAkACQCAMIARBC3YgEC8BACIRbCIPSQ0AIAAgDCAPazYCBCAEIA9rIQ8gA0EBciEDIBEgEUEFdmshBAwBCyARQYAQIBFrQQV2aiEECyAAIA82AgAgECAEOwEAIANBgAJJDQALIAAoAiAhAgwBCyACIAAoAlQiD0F/c2ohAwJAIAIgD0sNACAAKAIsIANqIQMLAkACQCARDQBBACESDAELIAEoAgAgA2otAAAhEgtBASEDQYACIQ8DQCAOIBJBAXQiEiAPcSITIA9qIANqQQF0aiERAkACQCAEQf///wdNDQAgBCENDAELIAAgBEEIdCINNgIAIAAgC0EBaiIENgIQIAAgEEEIdCAAKAIMIAtqLQAAciIQNgIEIAQhCwsCQAJAIBAgDUELdiARLwEAIgxsIgRPIhQNACAMQYAQIAxrQQV2aiEMDAELIAAgECAEayIQNgIEIA0gBGshBCAMIAxBBXZrIQxBACEPCyAAIAQ2AgAgESAMOwEAIA8gE3MhDyADQQF0IBRyIgNBgAJJDQALCyAAIAJBAWo2AiAgACgCGCACaiADOgAAAkAgACgCJCAAKAIgIgJPDQAgACACNgIkC0EAIQMCQCAAKAJkIgRBBEkNAAJAIARBCUsNACAEQX1qIQMMAQsgBEF6aiEDCyAAIAM2AmQMAQsgACADIARrIgM2AgAgACAQIARrIgQ2AgQgDyARIBFBBXZrOwEAIAAgDEEBdGoiEkH4A2ohDwJAAkAgA0H///8HTQ0AIAshEwwBCyAAIANBCHQiAzYCACAAIAtBAWoiEzYCECAAIARBCHQgACgCDCALai0AAHIiBDYCBAsCQAJAIAQgA0ELdiAPLwEAIhBsIhFJDQAgACADIBFrIgw2AgAgACAEIBFrIgM2AgQgDyAQIBBBBXZrOwEAIBJBkARqIQ8CQAJAIAxB////B00NACATIREMAQsgACAMQQh0Igw2AgAgACATQQFqIhE2AhAgACADQQh0IAAoAgwgE2otAAByIgM2AgQLAkACQCADIAxBC3YgDy8BACIQbCIETw0AIAAgBDYCACAPIBBBgBAgEGtBBXZqOwEAIA5B2ARqIQ8CQCAEQf///wdLDQAgACAEQQh0IgQ2AgAgACARQQFqNgIQIAAgA0EIdCAAKAIMIBFqLQAAciIDNgIECwJAIAMgBEELdiAPLwEAIhBsIhFJDQAgACAEIBFrNgIAIAAgAyARazYCBCAPIBAgEEEFdms7AQAMAgsgACARNgIAIA8gEEGAECAQa0EFdmo7AQAgAEEBNgJoIABBCUELIAAoAmRBB0kbNgJkDAMLIAAgDCAEayIMNgIAIAAgAyAEayIDNgIEIA8gECAQQQV2azsBACASQagEaiEEAkACQCAMQf///wdNDQAgESEODAELIAAgDEEIdCIMNgIAIAAgEUEBaiIONgIQIAAgA0EIdCAAKAIMIBFqLQAAciIDNgIECwJAAkAgAyAMQQt2IAQvAQAiD2wiEE8NACAAIBA2AgAgBCAPQYAQIA9rQQV2ajsBACAAKAJYIQMMAQsgACAMIBBrIhE2AgAgACADIBBrIgM2AgQgBCAPIA9BBXZrOwEAIBJBwARqIQ8CQCARQf///wdLDQAgACARQQh0IhE2AgAgACAOQQFqNgIQIAAgA0EIdCAAKAIMIA5qLQAAciIDNgIECwJAAkAgAyARQQt2IA8vAQAiEGwiBE8NACAQQYAQIBBrQQV2aiEQIAAoAlwhAwwBCyAAIAMgBGs2AgQgACgCYCEDIAAgACgCXDYCYCARIARrIQQgECAQQQV2ayEQCyAAIAQ2AgAgDyAQOwEAIAAgACgCWDYCXAsgACAAKAJUNgJYIAAgAzYCVAsgAEEIQQsgACgCZEEHSRs2AmQgACAJIA0Qn4CAgAAMAQsgACARNgIAIA8gEEGAECAQa0EFdmo7AQAgACAAKAJcNgJgIAAgACkCVDcCWCAAQQdBCiAAKAJkQQdJGzYCZCAAIAcgDRCfgICAACAKIAAoAmgiA0F+akEDIANBBkkbQQd0akGEB2ohDUEBIQMDQCANIANBAXQiA2ohEAJAAkAgACgCACIEQYCAgAhJDQAgACgCBCEMDAELIAAgBEEIdCIENgIAIAAgACgCECIPQQFqNgIQIAAgACgCBEEIdCAPIAAoAgxqLQAAciIMNgIECwJAAkAgDCAEQQt2IBAvAQAiEWwiD0kNACAAIAwgD2s2AgQgBCAPayEPIANBAXIhAyARIBFBBXZrIQQMAQsgEUGAECARa0EFdmohBAsgACAPNgIAIBAgBDsBACADQcAASQ0ACwJAIANBQGoiBEEDSw0AIAAgBDYCVAwBCyAAIANBAXFBAnIiDzYCVCAEQQF2IRACQCAEQQ1LDQAgACAPIBBBf2oiDnQiBDYCVEEBIQ8gBSAEQQF0akHAACADa0EBdGpBfmohEkEAIQwDQCASIA9BAXQiD2ohEAJAAkAgACgCACIDQYCAgAhJDQAgACgCBCENDAELIAAgA0EIdCIDNgIAIAAgACgCECIEQQFqNgIQIAAgACgCBEEIdCAEIAAoAgxqLQAAciINNgIECwJAAkAgDSADQQt2IBAvAQAiEWwiBEkNACAAIA0gBGs2AgQgACAAKAJUQQEgDHRqNgJUIAMgBGshBCAPQQFyIQ8gESARQQV2ayEDDAELIBFBgBAgEWtBBXZqIQMLIAAgBDYCACAQIAM7AQAgDiAMQQFqIgxHDQAMAgsLIBBBe2ohECAAKAIEIQQgACgCACEDA0ACQCADQf///wdLDQAgACADQQh0IgM2AgAgACAAKAIQIhFBAWo2AhAgBEEIdCARIAAoAgxqLQAAciEECyAAIANBAXYiAzYCACAAIAQgA2siBEEfdSIRIA9BAXRqQQFqIg82AlQgACARIANxIARqIgQ2AgQgEEF/aiIQDQALIAAgD0EEdDYCVEEAIQxBASEPA0AgBiAPQQF0Ig9qIRACQAJAIAAoAgAiA0GAgIAISQ0AIAAoAgQhDQwBCyAAIANBCHQiAzYCACAAIAAoAhAiBEEBajYCECAAIAAoAgRBCHQgBCAAKAIMai0AAHIiDTYCBAsCQAJAIA0gA0ELdiAQLwEAIhFsIgRJDQAgACANIARrNgIEIAAgACgCVEEBIAx0ajYCVCADIARrIQQgD0EBciEPIBEgEUEFdmshAwwBCyARQYAQIBFrQQV2aiEDCyAAIAQ2AgAgECADOwEAIAxBAWoiDEEERw0ACwsCQCABIAggACgCVBCegICAAA0AQQAPCyAAKAIgIQILIAIgACgCKEkNAAsLQQEhAwJAIAAoAgAiBEH///8HSw0AIAAgBEEIdDYCAEEBIQMgACAAKAIQIgRBAWo2AhAgACAAKAIEQQh0IAQgACgCDGotAAByNgIECyADC3ABAX8CQEGo3gEQgICAgAAiAkUNACACQTRqIAE2AgAgAkE8aiAANgIAAkACQAJAIABBf2oOAgABAgsgAiABEICAgIAAIgA2AhggAA0BIAIQgoCAgAAMAgsgAkEANgIYIAJBOGpBADYCAAsgAg8LQQAL0gEBAn9BBiECAkAgAUEnSw0AIABBMGogAUEBcUECciABQQF2QQtqdCIBNgIAAkACQCAAQTxqKAIAIgNFDQBBBCECIAEgAEE0aigCAEsNAiAAQSxqIAE2AgAgA0ECRw0AIABBOGoiAygCACABTw0AIAAgATYCOCAAKAIYEIKAgIAAIAAgACgCMBCAgICAACIBNgIYIAENAEEDIQIMAQtBACECIABBADYCQCAAQdAAakEBOgAAIABB6ABqQQA2AgAgAEHk3QFqIQMLIANBADYCAAsgAgsjAAJAIABBPGooAgBFDQAgACgCGBCCgICAAAsgABCCgICAAAvHAQEDf0EAIQMCQCAAKAIMIAJNDQAgACgCGCACTQ0AIAEgASgCACIDIAAoAhAgACgCCCIEayIFIAMgBSADSRsiBWs2AgAgBCACQX9zaiEDAkAgBCACSw0AIAAoAhQgA2ohAwsDQCAAKAIAIgIgA2otAAAhASAAIAAoAggiBEEBajYCCCACIARqIAE6AABBACADQQFqIgMgAyAAKAIURhshAyAFQX9qIgUNAAtBASEDIAAoAgwgACgCCCIFTw0AIAAgBTYCDAsgAwvoBAEGfwJAAkAgACgCACIDQYCAgAhJDQAgACgCBCEEDAELIAAgA0EIdCIDNgIAIAAgACgCECIFQQFqNgIQIAAgACgCBEEIdCAFIAAoAgxqLQAAciIENgIECwJAAkAgBCADQQt2IAEvAQAiBWwiBk8NACAAIAY2AgAgASAFQYAQIAVrQQV2ajsBACABIAJBBHRqQQRqIQdBCCEIQQIhAQwBCyAAIAMgBmsiAzYCACAAIAQgBmsiBDYCBCABIAUgBUEFdms7AQACQCADQf///wdLDQAgACADQQh0IgM2AgAgACAAKAIQIgVBAWo2AhAgACAEQQh0IAUgACgCDGotAAByIgQ2AgQLAkAgBCADQQt2IAEvAQIiBWwiBk8NACAAIAY2AgAgASAFQYAQIAVrQQV2ajsBAiABIAJBBHRqQYQCaiEHQQghCEEKIQEMAQsgACADIAZrNgIAIAAgBCAGazYCBCABIAUgBUEFdms7AQIgAUGEBGohB0GAAiEIQRIhAQsgAEHoAGogATYCAEEBIQEDQCAHIAFBAXQiAWohBAJAAkAgACgCACIDQYCAgAhJDQAgACgCBCECDAELIAAgA0EIdCIDNgIAIAAgACgCECIFQQFqNgIQIAAgACgCBEEIdCAFIAAoAgxqLQAAciICNgIECwJAAkAgAiADQQt2IAQvAQAiBmwiBUkNACAAIAIgBWs2AgQgAyAFayEFIAFBAXIhASAGIAZBBXZrIQMMAQsgBkGAECAGa0EFdmohAwsgACAFNgIAIAQgAzsBACABIAhJDQALIABB6ABqIgAgASAIayAAKAIAajYCAAsLNQEAQYAICy4IAAAAEAAAABgAAAAgAAAAKAAAADAAAABAAAAAUAAAAIAAAAAAAQAA/Td6WFoA";
            }),
            /* 2 */
            /***/
            ((module2) => {
              module2.exports = __WEBPACK_EXTERNAL_MODULE__2__;
            })
            /******/
          ];
          var __webpack_module_cache__ = {};
          function __webpack_require__(moduleId) {
            var cachedModule = __webpack_module_cache__[moduleId];
            if (cachedModule !== void 0) {
              return cachedModule.exports;
            }
            var module2 = __webpack_module_cache__[moduleId] = {
              /******/
              // no module.id needed
              /******/
              // no module.loaded needed
              /******/
              exports: {}
              /******/
            };
            __webpack_modules__[moduleId](module2, module2.exports, __webpack_require__);
            return module2.exports;
          }
          (() => {
            __webpack_require__.d = (exports2, definition) => {
              for (var key in definition) {
                if (__webpack_require__.o(definition, key) && !__webpack_require__.o(exports2, key)) {
                  Object.defineProperty(exports2, key, { enumerable: true, get: definition[key] });
                }
              }
            };
          })();
          (() => {
            __webpack_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
          })();
          (() => {
            __webpack_require__.r = (exports2) => {
              if (typeof Symbol !== "undefined" && Symbol.toStringTag) {
                Object.defineProperty(exports2, Symbol.toStringTag, { value: "Module" });
              }
              Object.defineProperty(exports2, "__esModule", { value: true });
            };
          })();
          var __webpack_exports__ = {};
          (() => {
            __webpack_require__.r(__webpack_exports__);
            __webpack_require__.d(__webpack_exports__, {
              /* harmony export */
              XzReadableStream: () => (
                /* binding */
                XzReadableStream2
              )
              /* harmony export */
            });
            var _dist_native_xz_decompress_wasm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1);
            const ReadableStream2 = globalThis.ReadableStream || __webpack_require__(2).ReadableStream;
            const XZ_OK = 0;
            const XZ_STREAM_END = 1;
            class XzContext {
              constructor(moduleInstance) {
                this.exports = moduleInstance.exports;
                this.memory = this.exports.memory;
                this.ptr = this.exports.create_context();
                this._refresh();
                this.bufSize = this.mem32[0];
                this.inStart = this.mem32[1] - this.ptr;
                this.inEnd = this.inStart + this.bufSize;
                this.outStart = this.mem32[4] - this.ptr;
              }
              supplyInput(sourceDataUint8Array) {
                this._refresh();
                const inBuffer = this.mem8.subarray(this.inStart, this.inEnd);
                inBuffer.set(sourceDataUint8Array, 0);
                this.exports.supply_input(this.ptr, sourceDataUint8Array.byteLength);
                this._refresh();
              }
              getNextOutput() {
                const result2 = this.exports.get_next_output(this.ptr);
                this._refresh();
                if (result2 !== XZ_OK && result2 !== XZ_STREAM_END) {
                  throw new Error(`get_next_output failed with error code ${result2}`);
                }
                const outChunk = this.mem8.slice(this.outStart, this.outStart + /* outPos */
                this.mem32[5]);
                return { outChunk, finished: result2 === XZ_STREAM_END };
              }
              needsMoreInput() {
                return (
                  /* inPos */
                  this.mem32[2] === /* inSize */
                  this.mem32[3]
                );
              }
              outputBufferIsFull() {
                return (
                  /* outPos */
                  this.mem32[5] === this.bufSize
                );
              }
              resetOutputBuffer() {
                this.outPos = this.mem32[5] = 0;
              }
              dispose() {
                this.exports.destroy_context(this.ptr);
                this.exports = null;
              }
              _refresh() {
                if (this.memory.buffer !== this.mem8?.buffer) {
                  this.mem8 = new Uint8Array(this.memory.buffer, this.ptr);
                  this.mem32 = new Uint32Array(this.memory.buffer, this.ptr);
                }
              }
            }
            class ContextMutex {
              constructor() {
                this.locked = false;
                this.waitQueue = [];
              }
              async acquire() {
                if (!this.locked) {
                  this.locked = true;
                  return;
                }
                return new Promise((resolve3) => {
                  this.waitQueue.push(resolve3);
                });
              }
              release() {
                if (this.waitQueue.length > 0) {
                  const next = this.waitQueue.shift();
                  next();
                } else {
                  this.locked = false;
                }
              }
            }
            class XzReadableStream2 extends ReadableStream2 {
              static _moduleInstancePromise;
              static _moduleInstance;
              static _contextMutex = new ContextMutex();
              static async _getModuleInstance() {
                const base64Wasm = _dist_native_xz_decompress_wasm__WEBPACK_IMPORTED_MODULE_0__.replace("data:application/wasm;base64,", "");
                const wasmBytes = Uint8Array.from(atob(base64Wasm), (c) => c.charCodeAt(0)).buffer;
                const wasmOptions = {};
                const module2 = await WebAssembly.instantiate(wasmBytes, wasmOptions);
                XzReadableStream2._moduleInstance = module2.instance;
              }
              constructor(compressedStream) {
                let xzContext;
                let unconsumedInput = null;
                const compressedReader = compressedStream.getReader();
                super({
                  async start(controller) {
                    await XzReadableStream2._contextMutex.acquire();
                    try {
                      if (!XzReadableStream2._moduleInstance) {
                        await (XzReadableStream2._moduleInstancePromise || (XzReadableStream2._moduleInstancePromise = XzReadableStream2._getModuleInstance()));
                      }
                      xzContext = new XzContext(XzReadableStream2._moduleInstance);
                    } catch (error) {
                      XzReadableStream2._contextMutex.release();
                      throw error;
                    }
                  },
                  async pull(controller) {
                    try {
                      if (xzContext.needsMoreInput()) {
                        if (unconsumedInput === null || unconsumedInput.byteLength === 0) {
                          const { done, value } = await compressedReader.read();
                          if (!done) {
                            unconsumedInput = value;
                          }
                        }
                        const nextInputLength = Math.min(xzContext.bufSize, unconsumedInput.byteLength);
                        xzContext.supplyInput(unconsumedInput.subarray(0, nextInputLength));
                        unconsumedInput = unconsumedInput.subarray(nextInputLength);
                      }
                      const nextOutputResult = xzContext.getNextOutput();
                      controller.enqueue(nextOutputResult.outChunk);
                      xzContext.resetOutputBuffer();
                      if (nextOutputResult.finished) {
                        xzContext.dispose();
                        XzReadableStream2._contextMutex.release();
                        controller.close();
                      }
                    } catch (error) {
                      if (xzContext) {
                        xzContext.dispose();
                      }
                      XzReadableStream2._contextMutex.release();
                      throw error;
                    }
                  },
                  cancel() {
                    try {
                      if (xzContext) {
                        xzContext.dispose();
                      }
                      return compressedReader.cancel();
                    } finally {
                      XzReadableStream2._contextMutex.release();
                    }
                  }
                });
              }
            }
          })();
          return __webpack_exports__;
        })()
      );
    });
  }
});

// src/sources/archive/xz.ts
var xz_exports = {};
__export(xz_exports, {
  unxz: () => unxz
});
async function* unxz(input) {
  if (busy) throw new ArchiveProblem("archive-unsupported", "xz data inside xz data cannot be read.");
  busy = true;
  const tail = new Tail();
  const watched = tail.watch(input);
  try {
    const source2 = ReadableStream.from(watched);
    for await (const bytes of new XzReadableStream(source2)) {
      if (bytes.length > 0) yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
  } finally {
    busy = false;
  }
  for await (const _ of watched) ;
  if (!isSingleStream(tail.bytes, tail.total)) {
    throw new ArchiveProblem(
      "archive-unsupported",
      "It holds more than one xz stream; only the first was read."
    );
  }
}
var XzReadableStream, busy, Tail;
var init_xz = __esm({
  "src/sources/archive/xz.ts"() {
    "use strict";
    init_problem();
    init_xz_index();
    ({ XzReadableStream } = require_xz_decompress());
    busy = false;
    Tail = class {
      bytes = Buffer.alloc(0);
      total = 0;
      async *watch(input) {
        for await (const bytes of input) {
          this.total += bytes.length;
          this.bytes = Buffer.concat([this.bytes.subarray(-TAIL_BYTES), bytes]);
          yield bytes;
        }
        this.bytes = this.bytes.subarray(-TAIL_BYTES);
      }
    };
  }
});

// node_modules/fzstd/esm/index.mjs
var ab, u8, u16, i16, i32, slc, fill, cpw, ec, err, rb, b4, rzfh, msb, rfse, rhu, dllt, dmlt, doct, b2bl, llb, llbl, mlb, mlbl, dhu, dhu4, rzb, cct, Decompress;
var init_esm = __esm({
  "node_modules/fzstd/esm/index.mjs"() {
    ab = ArrayBuffer;
    u8 = Uint8Array;
    u16 = Uint16Array;
    i16 = Int16Array;
    i32 = Int32Array;
    slc = function(v, s, e) {
      if (u8.prototype.slice)
        return u8.prototype.slice.call(v, s, e);
      if (s == null || s < 0)
        s = 0;
      if (e == null || e > v.length)
        e = v.length;
      var n = new u8(e - s);
      n.set(v.subarray(s, e));
      return n;
    };
    fill = function(v, n, s, e) {
      if (u8.prototype.fill)
        return u8.prototype.fill.call(v, n, s, e);
      if (s == null || s < 0)
        s = 0;
      if (e == null || e > v.length)
        e = v.length;
      for (; s < e; ++s)
        v[s] = n;
      return v;
    };
    cpw = function(v, t, s, e) {
      if (u8.prototype.copyWithin)
        return u8.prototype.copyWithin.call(v, t, s, e);
      if (s == null || s < 0)
        s = 0;
      if (e == null || e > v.length)
        e = v.length;
      while (s < e) {
        v[t++] = v[s++];
      }
    };
    ec = [
      "invalid zstd data",
      "window size too large (>2046MB)",
      "invalid block type",
      "FSE accuracy too high",
      "match distance too far back",
      "unexpected EOF"
    ];
    err = function(ind, msg, nt) {
      var e = new Error(msg || ec[ind]);
      e.code = ind;
      if (Error.captureStackTrace)
        Error.captureStackTrace(e, err);
      if (!nt)
        throw e;
      return e;
    };
    rb = function(d, b, n) {
      var i = 0, o = 0;
      for (; i < n; ++i)
        o |= d[b++] << (i << 3);
      return o;
    };
    b4 = function(d, b) {
      return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
    };
    rzfh = function(dat, w) {
      var n3 = dat[0] | dat[1] << 8 | dat[2] << 16;
      if (n3 == 3126568 && dat[3] == 253) {
        var flg = dat[4];
        var ss = flg >> 5 & 1, cc = flg >> 2 & 1, df = flg & 3, fcf = flg >> 6;
        if (flg & 8)
          err(0);
        var bt = 6 - ss;
        var db = df == 3 ? 4 : df;
        var di = rb(dat, bt, db);
        bt += db;
        var fsb = fcf ? 1 << fcf : ss;
        var fss = rb(dat, bt, fsb) + (fcf == 1 && 256);
        var ws = fss;
        if (!ss) {
          var wb = 1 << 10 + (dat[5] >> 3);
          ws = wb + (wb >> 3) * (dat[5] & 7);
        }
        if (ws > 2145386496)
          err(1);
        var buf = new u8((w == 1 ? fss || ws : w ? 0 : ws) + 12);
        buf[0] = 1, buf[4] = 4, buf[8] = 8;
        return {
          b: bt + fsb,
          y: 0,
          l: 0,
          d: di,
          w: w && w != 1 ? w : buf.subarray(12),
          e: ws,
          o: new i32(buf.buffer, 0, 3),
          u: fss,
          c: cc,
          m: Math.min(131072, ws)
        };
      } else if ((n3 >> 4 | dat[3] << 20) == 25481893) {
        return b4(dat, 4) + 8;
      }
      err(0);
    };
    msb = function(val) {
      var bits = 0;
      for (; 1 << bits <= val; ++bits)
        ;
      return bits - 1;
    };
    rfse = function(dat, bt, mal) {
      var tpos = (bt << 3) + 4;
      var al = (dat[bt] & 15) + 5;
      if (al > mal)
        err(3);
      var sz = 1 << al;
      var probs = sz, sym = -1, re = -1, i = -1, ht = sz;
      var buf = new ab(512 + (sz << 2));
      var freq = new i16(buf, 0, 256);
      var dstate = new u16(buf, 0, 256);
      var nstate = new u16(buf, 512, sz);
      var bb1 = 512 + (sz << 1);
      var syms = new u8(buf, bb1, sz);
      var nbits = new u8(buf, bb1 + sz);
      while (sym < 255 && probs > 0) {
        var bits = msb(probs + 1);
        var cbt = tpos >> 3;
        var msk = (1 << bits + 1) - 1;
        var val = (dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16) >> (tpos & 7) & msk;
        var msk1fb = (1 << bits) - 1;
        var msv = msk - probs - 1;
        var sval = val & msk1fb;
        if (sval < msv)
          tpos += bits, val = sval;
        else {
          tpos += bits + 1;
          if (val > msk1fb)
            val -= msv;
        }
        freq[++sym] = --val;
        if (val == -1) {
          probs += val;
          syms[--ht] = sym;
        } else
          probs -= val;
        if (!val) {
          do {
            var rbt = tpos >> 3;
            re = (dat[rbt] | dat[rbt + 1] << 8) >> (tpos & 7) & 3;
            tpos += 2;
            sym += re;
          } while (re == 3);
        }
      }
      if (sym > 255 || probs)
        err(0);
      var sympos = 0;
      var sstep = (sz >> 1) + (sz >> 3) + 3;
      var smask = sz - 1;
      for (var s = 0; s <= sym; ++s) {
        var sf = freq[s];
        if (sf < 1) {
          dstate[s] = -sf;
          continue;
        }
        for (i = 0; i < sf; ++i) {
          syms[sympos] = s;
          do {
            sympos = sympos + sstep & smask;
          } while (sympos >= ht);
        }
      }
      if (sympos)
        err(0);
      for (i = 0; i < sz; ++i) {
        var ns = dstate[syms[i]]++;
        var nb = nbits[i] = al - msb(ns);
        nstate[i] = (ns << nb) - sz;
      }
      return [tpos + 7 >> 3, {
        b: al,
        s: syms,
        n: nbits,
        t: nstate
      }];
    };
    rhu = function(dat, bt) {
      var i = 0, wc = -1;
      var buf = new u8(292), hb = dat[bt];
      var hw = buf.subarray(0, 256);
      var rc = buf.subarray(256, 268);
      var ri = new u16(buf.buffer, 268);
      if (hb < 128) {
        var _a = rfse(dat, bt + 1, 6), ebt = _a[0], fdt = _a[1];
        bt += hb;
        var epos = ebt << 3;
        var lb = dat[bt];
        if (!lb)
          err(0);
        var st1 = 0, st2 = 0, btr1 = fdt.b, btr2 = btr1;
        var fpos = (++bt << 3) - 8 + msb(lb);
        for (; ; ) {
          fpos -= btr1;
          if (fpos < epos)
            break;
          var cbt = fpos >> 3;
          st1 += (dat[cbt] | dat[cbt + 1] << 8) >> (fpos & 7) & (1 << btr1) - 1;
          hw[++wc] = fdt.s[st1];
          fpos -= btr2;
          if (fpos < epos)
            break;
          cbt = fpos >> 3;
          st2 += (dat[cbt] | dat[cbt + 1] << 8) >> (fpos & 7) & (1 << btr2) - 1;
          hw[++wc] = fdt.s[st2];
          btr1 = fdt.n[st1];
          st1 = fdt.t[st1];
          btr2 = fdt.n[st2];
          st2 = fdt.t[st2];
        }
        if (++wc > 255)
          err(0);
      } else {
        wc = hb - 127;
        for (; i < wc; i += 2) {
          var byte = dat[++bt];
          hw[i] = byte >> 4;
          hw[i + 1] = byte & 15;
        }
        ++bt;
      }
      var wes = 0;
      for (i = 0; i < wc; ++i) {
        var wt = hw[i];
        if (wt > 11)
          err(0);
        wes += wt && 1 << wt - 1;
      }
      var mb = msb(wes) + 1;
      var ts = 1 << mb;
      var rem = ts - wes;
      if (rem & rem - 1)
        err(0);
      hw[wc++] = msb(rem) + 1;
      for (i = 0; i < wc; ++i) {
        var wt = hw[i];
        ++rc[hw[i] = wt && mb + 1 - wt];
      }
      var hbuf = new u8(ts << 1);
      var syms = hbuf.subarray(0, ts), nb = hbuf.subarray(ts);
      ri[mb] = 0;
      for (i = mb; i > 0; --i) {
        var pv = ri[i];
        fill(nb, i, pv, ri[i - 1] = pv + rc[i] * (1 << mb - i));
      }
      if (ri[0] != ts)
        err(0);
      for (i = 0; i < wc; ++i) {
        var bits = hw[i];
        if (bits) {
          var code2 = ri[bits];
          fill(syms, i, code2, ri[bits] = code2 + (1 << mb - bits));
        }
      }
      return [bt, {
        n: nb,
        b: mb,
        s: syms
      }];
    };
    dllt = rfse(/* @__PURE__ */ new u8([
      81,
      16,
      99,
      140,
      49,
      198,
      24,
      99,
      12,
      33,
      196,
      24,
      99,
      102,
      102,
      134,
      70,
      146,
      4
    ]), 0, 6)[1];
    dmlt = rfse(/* @__PURE__ */ new u8([
      33,
      20,
      196,
      24,
      99,
      140,
      33,
      132,
      16,
      66,
      8,
      33,
      132,
      16,
      66,
      8,
      33,
      68,
      68,
      68,
      68,
      68,
      68,
      68,
      68,
      36,
      9
    ]), 0, 6)[1];
    doct = rfse(/* @__PURE__ */ new u8([
      32,
      132,
      16,
      66,
      102,
      70,
      68,
      68,
      68,
      68,
      36,
      73,
      2
    ]), 0, 5)[1];
    b2bl = function(b, s) {
      var len = b.length, bl = new i32(len);
      for (var i = 0; i < len; ++i) {
        bl[i] = s;
        s += 1 << b[i];
      }
      return bl;
    };
    llb = /* @__PURE__ */ new u8((/* @__PURE__ */ new i32([
      0,
      0,
      0,
      0,
      16843009,
      50528770,
      134678020,
      202050057,
      269422093
    ])).buffer, 0, 36);
    llbl = /* @__PURE__ */ b2bl(llb, 0);
    mlb = /* @__PURE__ */ new u8((/* @__PURE__ */ new i32([
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      16843009,
      50528770,
      117769220,
      185207048,
      252579084,
      16
    ])).buffer, 0, 53);
    mlbl = /* @__PURE__ */ b2bl(mlb, 3);
    dhu = function(dat, out, hu) {
      var len = dat.length, ss = out.length, lb = dat[len - 1], msk = (1 << hu.b) - 1, eb = -hu.b;
      if (!lb)
        err(0);
      var st = 0, btr = hu.b, pos = (len << 3) - 8 + msb(lb) - btr, i = -1;
      for (; pos > eb && i < ss; ) {
        var cbt = pos >> 3;
        var val = (dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16) >> (pos & 7);
        st = (st << btr | val) & msk;
        out[++i] = hu.s[st];
        pos -= btr = hu.n[st];
      }
      if (pos != eb || i + 1 != ss)
        err(0);
    };
    dhu4 = function(dat, out, hu) {
      var bt = 6;
      var ss = out.length, sz1 = ss + 3 >> 2, sz2 = sz1 << 1, sz3 = sz1 + sz2;
      dhu(dat.subarray(bt, bt += dat[0] | dat[1] << 8), out.subarray(0, sz1), hu);
      dhu(dat.subarray(bt, bt += dat[2] | dat[3] << 8), out.subarray(sz1, sz2), hu);
      dhu(dat.subarray(bt, bt += dat[4] | dat[5] << 8), out.subarray(sz2, sz3), hu);
      dhu(dat.subarray(bt), out.subarray(sz3), hu);
    };
    rzb = function(dat, st, out) {
      var _a;
      var bt = st.b;
      var b0 = dat[bt], btype = b0 >> 1 & 3;
      st.l = b0 & 1;
      var sz = b0 >> 3 | dat[bt + 1] << 5 | dat[bt + 2] << 13;
      var ebt = (bt += 3) + sz;
      if (btype == 1) {
        if (bt >= dat.length)
          return;
        st.b = bt + 1;
        if (out) {
          fill(out, dat[bt], st.y, st.y += sz);
          return out;
        }
        return fill(new u8(sz), dat[bt]);
      }
      if (ebt > dat.length)
        return;
      if (btype == 0) {
        st.b = ebt;
        if (out) {
          out.set(dat.subarray(bt, ebt), st.y);
          st.y += sz;
          return out;
        }
        return slc(dat, bt, ebt);
      }
      if (btype == 2) {
        var b3 = dat[bt], lbt = b3 & 3, sf = b3 >> 2 & 3;
        var lss = b3 >> 4, lcs = 0, s4 = 0;
        if (lbt < 2) {
          if (sf & 1)
            lss |= dat[++bt] << 4 | (sf & 2 && dat[++bt] << 12);
          else
            lss = b3 >> 3;
        } else {
          s4 = sf;
          if (sf < 2)
            lss |= (dat[++bt] & 63) << 4, lcs = dat[bt] >> 6 | dat[++bt] << 2;
          else if (sf == 2)
            lss |= dat[++bt] << 4 | (dat[++bt] & 3) << 12, lcs = dat[bt] >> 2 | dat[++bt] << 6;
          else
            lss |= dat[++bt] << 4 | (dat[++bt] & 63) << 12, lcs = dat[bt] >> 6 | dat[++bt] << 2 | dat[++bt] << 10;
        }
        ++bt;
        var buf = out ? out.subarray(st.y, st.y + st.m) : new u8(st.m);
        var spl = buf.length - lss;
        if (lbt == 0)
          buf.set(dat.subarray(bt, bt += lss), spl);
        else if (lbt == 1)
          fill(buf, dat[bt++], spl);
        else {
          var hu = st.h;
          if (lbt == 2) {
            var hud = rhu(dat, bt);
            lcs += bt - (bt = hud[0]);
            st.h = hu = hud[1];
          } else if (!hu)
            err(0);
          (s4 ? dhu4 : dhu)(dat.subarray(bt, bt += lcs), buf.subarray(spl), hu);
        }
        var ns = dat[bt++];
        if (ns) {
          if (ns == 255)
            ns = (dat[bt++] | dat[bt++] << 8) + 32512;
          else if (ns > 127)
            ns = ns - 128 << 8 | dat[bt++];
          var scm = dat[bt++];
          if (scm & 3)
            err(0);
          var dts = [dmlt, doct, dllt];
          for (var i = 2; i > -1; --i) {
            var md = scm >> (i << 1) + 2 & 3;
            if (md == 1) {
              var rbuf = new u8([0, 0, dat[bt++]]);
              dts[i] = {
                s: rbuf.subarray(2, 3),
                n: rbuf.subarray(0, 1),
                t: new u16(rbuf.buffer, 0, 1),
                b: 0
              };
            } else if (md == 2) {
              _a = rfse(dat, bt, 9 - (i & 1)), bt = _a[0], dts[i] = _a[1];
            } else if (md == 3) {
              if (!st.t)
                err(0);
              dts[i] = st.t[i];
            }
          }
          var _b = st.t = dts, mlt = _b[0], oct = _b[1], llt = _b[2];
          var lb = dat[ebt - 1];
          if (!lb)
            err(0);
          var spos = (ebt << 3) - 8 + msb(lb) - llt.b, cbt = spos >> 3, oubt = 0;
          var lst = (dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << llt.b) - 1;
          cbt = (spos -= oct.b) >> 3;
          var ost = (dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << oct.b) - 1;
          cbt = (spos -= mlt.b) >> 3;
          var mst = (dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << mlt.b) - 1;
          for (++ns; --ns; ) {
            var llc = llt.s[lst];
            var lbtr = llt.n[lst];
            var mlc = mlt.s[mst];
            var mbtr = mlt.n[mst];
            var ofc = oct.s[ost];
            var obtr = oct.n[ost];
            cbt = (spos -= ofc) >> 3;
            var ofp = 1 << ofc;
            var off = ofp + ((dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16 | dat[cbt + 3] << 24) >>> (spos & 7) & ofp - 1);
            cbt = (spos -= mlb[mlc]) >> 3;
            var ml = mlbl[mlc] + ((dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16) >> (spos & 7) & (1 << mlb[mlc]) - 1);
            cbt = (spos -= llb[llc]) >> 3;
            var ll = llbl[llc] + ((dat[cbt] | dat[cbt + 1] << 8 | dat[cbt + 2] << 16) >> (spos & 7) & (1 << llb[llc]) - 1);
            cbt = (spos -= lbtr) >> 3;
            lst = llt.t[lst] + ((dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << lbtr) - 1);
            cbt = (spos -= mbtr) >> 3;
            mst = mlt.t[mst] + ((dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << mbtr) - 1);
            cbt = (spos -= obtr) >> 3;
            ost = oct.t[ost] + ((dat[cbt] | dat[cbt + 1] << 8) >> (spos & 7) & (1 << obtr) - 1);
            if (off > 3) {
              st.o[2] = st.o[1];
              st.o[1] = st.o[0];
              st.o[0] = off -= 3;
            } else {
              var idx = off - (ll != 0);
              if (idx) {
                off = idx == 3 ? st.o[0] - 1 : st.o[idx];
                if (idx > 1)
                  st.o[2] = st.o[1];
                st.o[1] = st.o[0];
                st.o[0] = off;
              } else
                off = st.o[0];
            }
            for (var i = 0; i < ll; ++i) {
              buf[oubt + i] = buf[spl + i];
            }
            oubt += ll, spl += ll;
            var stin = oubt - off;
            if (stin < 0) {
              var len = -stin;
              var bs = st.e + stin;
              if (len > ml)
                len = ml;
              for (var i = 0; i < len; ++i) {
                buf[oubt + i] = st.w[bs + i];
              }
              oubt += len, ml -= len, stin = 0;
            }
            for (var i = 0; i < ml; ++i) {
              buf[oubt + i] = buf[stin + i];
            }
            oubt += ml;
          }
          if (oubt != spl) {
            while (spl < buf.length) {
              buf[oubt++] = buf[spl++];
            }
          } else
            oubt = buf.length;
          if (out)
            st.y += oubt;
          else
            buf = slc(buf, 0, oubt);
        } else if (out) {
          st.y += lss;
          if (spl) {
            for (var i = 0; i < lss; ++i) {
              buf[i] = buf[spl + i];
            }
          }
        } else if (spl)
          buf = slc(buf, spl);
        st.b = ebt;
        return buf;
      }
      err(2);
    };
    cct = function(bufs, ol) {
      if (bufs.length == 1)
        return bufs[0];
      var buf = new u8(ol);
      for (var i = 0, b = 0; i < bufs.length; ++i) {
        var chk = bufs[i];
        buf.set(chk, b);
        b += chk.length;
      }
      return buf;
    };
    Decompress = /* @__PURE__ */ (function() {
      function Decompress2(ondata) {
        this.ondata = ondata;
        this.c = [];
        this.l = 0;
        this.z = 0;
      }
      Decompress2.prototype.push = function(chunk, final) {
        if (typeof this.s == "number") {
          var sub = Math.min(chunk.length, this.s);
          chunk = chunk.subarray(sub);
          this.s -= sub;
        }
        var sl = chunk.length;
        var ncs = sl + this.l;
        if (!this.s) {
          if (final) {
            if (!ncs) {
              this.ondata(new u8(0), true);
              return;
            }
            if (ncs < 5)
              err(5);
          } else if (ncs < 18) {
            this.c.push(chunk);
            this.l = ncs;
            return;
          }
          if (this.l) {
            this.c.push(chunk);
            chunk = cct(this.c, ncs);
            this.c = [];
            this.l = 0;
          }
          if (typeof (this.s = rzfh(chunk)) == "number")
            return this.push(chunk, final);
        }
        if (typeof this.s != "number") {
          if (ncs < (this.z || 3)) {
            if (final)
              err(5);
            this.c.push(chunk);
            this.l = ncs;
            return;
          }
          if (this.l) {
            this.c.push(chunk);
            chunk = cct(this.c, ncs);
            this.c = [];
            this.l = 0;
          }
          if (!this.z && ncs < (this.z = chunk[this.s.b] & 2 ? 4 : 3 + (chunk[this.s.b] >> 3 | chunk[this.s.b + 1] << 5 | chunk[this.s.b + 2] << 13))) {
            if (final)
              err(5);
            this.c.push(chunk);
            this.l = ncs;
            return;
          } else
            this.z = 0;
          for (; ; ) {
            var blk = rzb(chunk, this.s);
            if (!blk) {
              if (final)
                err(5);
              var adc = chunk.subarray(this.s.b);
              this.s.b = 0;
              this.c.push(adc), this.l += adc.length;
              return;
            } else {
              this.ondata(blk, false);
              cpw(this.s.w, 0, blk.length);
              this.s.w.set(blk, this.s.w.length - blk.length);
            }
            if (this.s.l) {
              var rest = chunk.subarray(this.s.b);
              this.s = this.s.c * 4;
              this.push(rest, final);
              return;
            }
          }
        } else if (final)
          err(5);
      };
      return Decompress2;
    })();
  }
});

// src/sources/archive/zstd.ts
var zstd_exports = {};
__export(zstd_exports, {
  unzstd: () => unzstd
});
async function* unzstd(input) {
  let out = [];
  const decompressor = new Decompress((bytes) => {
    if (bytes.length > 0) out.push(Buffer.from(bytes));
  });
  for await (const bytes of input) {
    for (let at2 = 0; at2 < bytes.length; at2 += SLICE) {
      decompressor.push(bytes.subarray(at2, at2 + SLICE));
      yield* out;
      out = [];
    }
  }
  decompressor.push(new Uint8Array(0), true);
  yield* out;
}
var SLICE;
var init_zstd = __esm({
  "src/sources/archive/zstd.ts"() {
    "use strict";
    init_esm();
    SLICE = 1 << 10;
  }
});

// src/sources/archive/streams.ts
import { readSync as readSync3 } from "node:fs";
async function* fileStream(fd, size) {
  for (let at2 = 0; at2 < size; ) {
    const block2 = Buffer.allocUnsafe(Math.min(BLOCK2, size - at2));
    const count = readSync3(fd, block2, 0, block2.length, at2);
    if (count === 0) return;
    at2 += count;
    yield block2.subarray(0, count);
    await turn();
  }
}
async function* bufferStream(bytes) {
  for (let at2 = 0; at2 < bytes.length; at2 += BLOCK2) yield bytes.subarray(at2, at2 + BLOCK2);
}
async function peek(source2, count) {
  const iterator = source2[Symbol.asyncIterator]();
  const parts = [];
  let size = 0;
  while (size < count) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
  }
  const first = Buffer.concat(parts);
  return {
    head: first.subarray(0, count),
    stream: resume(first, iterator),
    close: async () => iterator.return?.()
  };
}
async function* resume(first, iterator) {
  try {
    if (first.length > 0) yield first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
async function collect(source2, most) {
  const iterator = source2[Symbol.asyncIterator]();
  const parts = [];
  let size = 0;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > most) return { bytes: Buffer.concat(parts), rest: resume(Buffer.alloc(0), iterator) };
  }
  return { bytes: Buffer.concat(parts) };
}
var BLOCK2;
var init_streams = __esm({
  "src/sources/archive/streams.ts"() {
    "use strict";
    init_turn();
    BLOCK2 = 128 << 10;
  }
});

// node_modules/pend/index.js
var require_pend = __commonJS({
  "node_modules/pend/index.js"(exports, module) {
    module.exports = Pend;
    function Pend() {
      this.pending = 0;
      this.max = Infinity;
      this.listeners = [];
      this.waiting = [];
      this.error = null;
    }
    Pend.prototype.go = function(fn) {
      if (this.pending < this.max) {
        pendGo(this, fn);
      } else {
        this.waiting.push(fn);
      }
    };
    Pend.prototype.wait = function(cb) {
      if (this.pending === 0) {
        cb(this.error);
      } else {
        this.listeners.push(cb);
      }
    };
    Pend.prototype.hold = function() {
      return pendHold(this);
    };
    function pendHold(self) {
      self.pending += 1;
      var called = false;
      return onCb;
      function onCb(err2) {
        if (called) throw new Error("callback called twice");
        called = true;
        self.error = self.error || err2;
        self.pending -= 1;
        if (self.waiting.length > 0 && self.pending < self.max) {
          pendGo(self, self.waiting.shift());
        } else if (self.pending === 0) {
          var listeners = self.listeners;
          self.listeners = [];
          listeners.forEach(cbListener);
        }
      }
      function cbListener(listener) {
        listener(self.error);
      }
    }
    function pendGo(self, fn) {
      fn(pendHold(self));
    }
  }
});

// node_modules/yauzl/fd-slicer.js
var require_fd_slicer = __commonJS({
  "node_modules/yauzl/fd-slicer.js"(exports) {
    var fs = __require("fs");
    var util = __require("util");
    var stream = __require("stream");
    var Readable2 = stream.Readable;
    var PassThrough = stream.PassThrough;
    var Pend = require_pend();
    var EventEmitter = __require("events").EventEmitter;
    exports.BufferSlicer = BufferSlicer;
    exports.FdSlicer = FdSlicer;
    util.inherits(FdSlicer, EventEmitter);
    function FdSlicer(fd) {
      EventEmitter.call(this);
      this.fd = fd;
      this.pend = new Pend();
      this.pend.max = 1;
      this.refCount = 0;
    }
    FdSlicer.prototype.read = function(buffer, offset, length2, position, callback) {
      var self = this;
      self.pend.go(function(cb) {
        fs.read(self.fd, buffer, offset, length2, position, function(err2, bytesRead, buffer2) {
          cb();
          callback(err2, bytesRead, buffer2);
        });
      });
    };
    FdSlicer.prototype.createReadStream = function(options2) {
      return new ReadStream(this, options2);
    };
    FdSlicer.prototype.ref = function() {
      this.refCount += 1;
    };
    FdSlicer.prototype.unref = function() {
      var self = this;
      self.refCount -= 1;
      if (self.refCount < 0) throw new Error("invalid unref");
      if (self.refCount > 0) return;
      fs.close(self.fd, onCloseDone);
      function onCloseDone(err2) {
        if (err2) {
          self.emit("error", err2);
        } else {
          self.emit("close");
        }
      }
    };
    util.inherits(ReadStream, Readable2);
    function ReadStream(context, options2) {
      options2 = options2 || {};
      Readable2.call(this, options2);
      this.context = context;
      this.context.ref();
      this.start = options2.start || 0;
      this.endOffset = options2.end;
      this.pos = this.start;
    }
    ReadStream.prototype._read = function(n) {
      var self = this;
      var toRead = Math.min(self._readableState.highWaterMark, n);
      if (self.endOffset != null) {
        toRead = Math.min(toRead, self.endOffset - self.pos);
      }
      if (toRead <= 0) {
        self.push(null);
        this._cleanup();
        return;
      }
      self.context.pend.go(function(cb) {
        var buffer = Buffer.allocUnsafe(toRead);
        fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err2, bytesRead) {
          if (err2) {
            self.destroy(err2);
          } else if (bytesRead === 0) {
            self.push(null);
            self._cleanup();
          } else {
            self.pos += bytesRead;
            self.push(buffer.slice(0, bytesRead));
          }
          cb();
        });
      });
    };
    ReadStream.prototype._destroy = function(err2, cb) {
      this._cleanup();
      cb(err2);
    };
    ReadStream.prototype._cleanup = function() {
      if (this.context != null) {
        this.context.unref();
        this.context = null;
      }
    };
    util.inherits(BufferSlicer, EventEmitter);
    function BufferSlicer(buffer) {
      EventEmitter.call(this);
      this.refCount = 0;
      this.buffer = buffer;
    }
    BufferSlicer.prototype.read = function(buffer, offset, length2, position, callback) {
      if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
      if (position < 0) throw new RangeError("position is negative: " + position);
      if (offset + length2 > buffer.length) {
        length2 = buffer.length - offset;
      }
      if (position + length2 > this.buffer.length) {
        length2 = this.buffer.length - position;
      }
      if (length2 <= 0) {
        setImmediate(function() {
          callback(null, 0);
        });
        return;
      }
      this.buffer.copy(buffer, offset, position, position + length2);
      setImmediate(function() {
        callback(null, length2);
      });
    };
    BufferSlicer.prototype.createReadStream = function(options2) {
      options2 = options2 || {};
      var readStream = new PassThrough(options2);
      readStream.start = options2.start || 0;
      readStream.endOffset = options2.end;
      readStream.pos = readStream.endOffset || this.buffer.length;
      var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
      var maxChunkSize = 65536;
      var offset = 0;
      while (true) {
        var nextOffset = offset + maxChunkSize;
        if (nextOffset >= entireSlice.length) {
          if (offset < entireSlice.length) {
            readStream.write(entireSlice.slice(offset, entireSlice.length));
          }
          break;
        }
        readStream.write(entireSlice.slice(offset, nextOffset));
        offset = nextOffset;
      }
      readStream.end();
      return readStream;
    };
    BufferSlicer.prototype.ref = function() {
      this.refCount += 1;
    };
    BufferSlicer.prototype.unref = function() {
      this.refCount -= 1;
      if (this.refCount < 0) {
        throw new Error("invalid unref");
      }
    };
  }
});

// node_modules/yauzl/crc32.js
var require_crc32 = __commonJS({
  "node_modules/yauzl/crc32.js"(exports, module) {
    var CRC_TABLE2 = new Int32Array([
      0,
      1996959894,
      3993919788,
      2567524794,
      124634137,
      1886057615,
      3915621685,
      2657392035,
      249268274,
      2044508324,
      3772115230,
      2547177864,
      162941995,
      2125561021,
      3887607047,
      2428444049,
      498536548,
      1789927666,
      4089016648,
      2227061214,
      450548861,
      1843258603,
      4107580753,
      2211677639,
      325883990,
      1684777152,
      4251122042,
      2321926636,
      335633487,
      1661365465,
      4195302755,
      2366115317,
      997073096,
      1281953886,
      3579855332,
      2724688242,
      1006888145,
      1258607687,
      3524101629,
      2768942443,
      901097722,
      1119000684,
      3686517206,
      2898065728,
      853044451,
      1172266101,
      3705015759,
      2882616665,
      651767980,
      1373503546,
      3369554304,
      3218104598,
      565507253,
      1454621731,
      3485111705,
      3099436303,
      671266974,
      1594198024,
      3322730930,
      2970347812,
      795835527,
      1483230225,
      3244367275,
      3060149565,
      1994146192,
      31158534,
      2563907772,
      4023717930,
      1907459465,
      112637215,
      2680153253,
      3904427059,
      2013776290,
      251722036,
      2517215374,
      3775830040,
      2137656763,
      141376813,
      2439277719,
      3865271297,
      1802195444,
      476864866,
      2238001368,
      4066508878,
      1812370925,
      453092731,
      2181625025,
      4111451223,
      1706088902,
      314042704,
      2344532202,
      4240017532,
      1658658271,
      366619977,
      2362670323,
      4224994405,
      1303535960,
      984961486,
      2747007092,
      3569037538,
      1256170817,
      1037604311,
      2765210733,
      3554079995,
      1131014506,
      879679996,
      2909243462,
      3663771856,
      1141124467,
      855842277,
      2852801631,
      3708648649,
      1342533948,
      654459306,
      3188396048,
      3373015174,
      1466479909,
      544179635,
      3110523913,
      3462522015,
      1591671054,
      702138776,
      2966460450,
      3352799412,
      1504918807,
      783551873,
      3082640443,
      3233442989,
      3988292384,
      2596254646,
      62317068,
      1957810842,
      3939845945,
      2647816111,
      81470997,
      1943803523,
      3814918930,
      2489596804,
      225274430,
      2053790376,
      3826175755,
      2466906013,
      167816743,
      2097651377,
      4027552580,
      2265490386,
      503444072,
      1762050814,
      4150417245,
      2154129355,
      426522225,
      1852507879,
      4275313526,
      2312317920,
      282753626,
      1742555852,
      4189708143,
      2394877945,
      397917763,
      1622183637,
      3604390888,
      2714866558,
      953729732,
      1340076626,
      3518719985,
      2797360999,
      1068828381,
      1219638859,
      3624741850,
      2936675148,
      906185462,
      1090812512,
      3747672003,
      2825379669,
      829329135,
      1181335161,
      3412177804,
      3160834842,
      628085408,
      1382605366,
      3423369109,
      3138078467,
      570562233,
      1426400815,
      3317316542,
      2998733608,
      733239954,
      1555261956,
      3268935591,
      3050360625,
      752459403,
      1541320221,
      2607071920,
      3965973030,
      1969922972,
      40735498,
      2617837225,
      3943577151,
      1913087877,
      83908371,
      2512341634,
      3803740692,
      2075208622,
      213261112,
      2463272603,
      3855990285,
      2094854071,
      198958881,
      2262029012,
      4057260610,
      1759359992,
      534414190,
      2176718541,
      4139329115,
      1873836001,
      414664567,
      2282248934,
      4279200368,
      1711684554,
      285281116,
      2405801727,
      4167216745,
      1634467795,
      376229701,
      2685067896,
      3608007406,
      1308918612,
      956543938,
      2808555105,
      3495958263,
      1231636301,
      1047427035,
      2932959818,
      3654703836,
      1088359270,
      936918e3,
      2847714899,
      3736837829,
      1202900863,
      817233897,
      3183342108,
      3401237130,
      1404277552,
      615818150,
      3134207493,
      3453421203,
      1423857449,
      601450431,
      3009837614,
      3294710456,
      1567103746,
      711928724,
      3020668471,
      3272380065,
      1510334235,
      755167117
    ]);
    function crc322(buf) {
      let crc = -1;
      for (let x of buf) {
        crc = CRC_TABLE2[(crc ^ x) & 255] ^ crc >>> 8;
      }
      return (crc ^ -1) >>> 0;
    }
    module.exports = crc322;
  }
});

// node_modules/yauzl/index.js
var require_yauzl = __commonJS({
  "node_modules/yauzl/index.js"(exports) {
    var fs = __require("fs");
    var zlib = __require("zlib");
    var fd_slicer = require_fd_slicer();
    var util = __require("util");
    var EventEmitter = __require("events").EventEmitter;
    var Transform = __require("stream").Transform;
    var PassThrough = __require("stream").PassThrough;
    var Writable = __require("stream").Writable;
    var crc322 = typeof zlib.crc32 === "function" ? zlib.crc32 : require_crc32();
    exports.open = open;
    exports.fromFd = fromFd;
    exports.fromBuffer = fromBuffer;
    exports.fromRandomAccessReader = fromRandomAccessReader;
    exports.openPromise = openPromise;
    exports.fromFdPromise = fromFdPromise;
    exports.fromBufferPromise = fromBufferPromise;
    exports.fromRandomAccessReaderPromise = fromRandomAccessReaderPromise;
    exports.dosDateTimeToDate = dosDateTimeToDate;
    exports.getFileNameLowLevel = getFileNameLowLevel;
    exports.validateFileName = validateFileName;
    exports.parseExtraFields = parseExtraFields;
    exports.ZipFile = ZipFile;
    exports.Entry = Entry;
    exports.LocalFileHeader = LocalFileHeader;
    exports.RandomAccessReader = RandomAccessReader;
    function openPromise(path2, options2) {
      return new Promise((resolve3, reject2) => {
        open(path2, { ...options2, lazyEntries: true }, function(err2, zipfile) {
          if (err2) return reject2(err2);
          resolve3(zipfile);
        });
      });
    }
    function fromFdPromise(fd, options2) {
      return new Promise((resolve3, reject2) => {
        fromFd(fd, { ...options2, lazyEntries: true }, function(err2, zipfile) {
          if (err2) return reject2(err2);
          resolve3(zipfile);
        });
      });
    }
    function fromBufferPromise(buffer, options2) {
      return new Promise((resolve3, reject2) => {
        fromBuffer(buffer, { ...options2, lazyEntries: true }, function(err2, zipfile) {
          if (err2) return reject2(err2);
          resolve3(zipfile);
        });
      });
    }
    function fromRandomAccessReaderPromise(reader, totalSize, options2) {
      return new Promise((resolve3, reject2) => {
        fromRandomAccessReader(reader, totalSize, { ...options2, lazyEntries: true }, function(err2, zipfile) {
          if (err2) return reject2(err2);
          resolve3(zipfile);
        });
      });
    }
    function open(path2, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = true;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      fs.open(path2, "r", function(err2, fd) {
        if (err2) return callback(err2);
        fromFd(fd, options2, function(err3, zipfile) {
          if (err3) fs.close(fd, defaultCallback);
          callback(err3, zipfile);
        });
      });
    }
    function fromFd(fd, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = false;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      fs.fstat(fd, function(err2, stats) {
        if (err2) return callback(err2);
        var reader = new fd_slicer.FdSlicer(fd);
        fromRandomAccessReader(reader, stats.size, options2, callback);
      });
    }
    function fromBuffer(buffer, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      options2.autoClose = false;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      var reader = new fd_slicer.BufferSlicer(buffer);
      fromRandomAccessReader(reader, buffer.length, options2, callback);
    }
    function fromRandomAccessReader(reader, totalSize, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = true;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      var decodeStrings = !!options2.decodeStrings;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
      if (totalSize > Number.MAX_SAFE_INTEGER) {
        throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
      }
      reader.ref();
      var eocdrWithoutCommentSize = 22;
      var zip64EocdlSize = 20;
      var maxCommentSize = 65535;
      var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + maxCommentSize, totalSize);
      var buffer = newBuffer(bufferSize);
      var bufferReadStart = totalSize - buffer.length;
      readAndAssertNoEof(reader, buffer, 0, bufferSize, bufferReadStart, function(err2) {
        if (err2) return callback(err2);
        for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
          if (buffer.readUInt32LE(i) !== 101010256) continue;
          var eocdrBuffer = buffer.subarray(i);
          var diskNumber = eocdrBuffer.readUInt16LE(4);
          var entryCount = eocdrBuffer.readUInt16LE(10);
          var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
          var commentLength = eocdrBuffer.readUInt16LE(20);
          var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
          if (commentLength !== expectedCommentLength) {
            return callback(new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK\u263A\u263B` in the comment?"));
          }
          var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false) : eocdrBuffer.subarray(22);
          if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 117853008) {
            var zip64EocdlBuffer = buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize);
            var zip64EocdrOffset = readUInt64LE(zip64EocdlBuffer, 8);
            var zip64EocdrBuffer = newBuffer(56);
            return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err3) {
              if (err3) return callback(err3);
              if (zip64EocdrBuffer.readUInt32LE(0) !== 101075792) {
                return callback(new Error("invalid zip64 end of central directory record signature"));
              }
              diskNumber = zip64EocdrBuffer.readUInt32LE(16);
              if (diskNumber !== 0) {
                return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
              }
              entryCount = readUInt64LE(zip64EocdrBuffer, 32);
              centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
              return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options2.autoClose, options2.lazyEntries, decodeStrings, options2.validateEntrySizes, options2.strictFileNames));
            });
          }
          if (diskNumber !== 0) {
            return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
          }
          return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options2.autoClose, options2.lazyEntries, decodeStrings, options2.validateEntrySizes, options2.strictFileNames));
        }
        callback(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
      });
    }
    util.inherits(ZipFile, EventEmitter);
    function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
      var self = this;
      EventEmitter.call(self);
      self.reader = reader;
      self.reader.on("error", function(err2) {
        emitError(self, err2);
      });
      self.reader.once("close", function() {
        self.emit("close");
      });
      self.readEntryCursor = centralDirectoryOffset;
      self.fileSize = fileSize;
      self.entryCount = entryCount;
      self.comment = comment;
      self.entriesRead = 0;
      self.autoClose = !!autoClose;
      self.lazyEntries = !!lazyEntries;
      self.decodeStrings = !!decodeStrings;
      self.validateEntrySizes = !!validateEntrySizes;
      self.strictFileNames = !!strictFileNames;
      self.isOpen = true;
      self.emittedError = false;
      self.hasEachEntryBeenCalled = false;
      if (!self.lazyEntries) self._readEntry();
    }
    ZipFile.prototype.close = function() {
      if (!this.isOpen) return;
      this.isOpen = false;
      this.reader.unref();
    };
    function emitErrorAndAutoClose(self, err2) {
      if (self.autoClose) self.close();
      emitError(self, err2);
    }
    function emitError(self, err2) {
      if (self.emittedError) return;
      self.emittedError = true;
      self.emit("error", err2);
    }
    ZipFile.prototype.readEntry = function() {
      if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
      this._readEntry();
    };
    ZipFile.prototype._readEntry = function() {
      var self = this;
      if (self.entryCount === self.entriesRead) {
        setImmediate(function() {
          if (self.autoClose) self.close();
          if (self.emittedError) return;
          self.emit("end");
        });
        return;
      }
      if (self.emittedError) return;
      var buffer = newBuffer(46);
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err2) {
        if (err2) return emitErrorAndAutoClose(self, err2);
        if (self.emittedError) return;
        var entry = new Entry();
        var signature = buffer.readUInt32LE(0);
        if (signature !== 33639248) return emitErrorAndAutoClose(self, new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
        entry.versionMadeBy = buffer.readUInt16LE(4);
        entry.versionNeededToExtract = buffer.readUInt16LE(6);
        entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
        entry.compressionMethod = buffer.readUInt16LE(10);
        entry.lastModFileTime = buffer.readUInt16LE(12);
        entry.lastModFileDate = buffer.readUInt16LE(14);
        entry.crc32 = buffer.readUInt32LE(16);
        entry.compressedSize = buffer.readUInt32LE(20);
        entry.uncompressedSize = buffer.readUInt32LE(24);
        entry.fileNameLength = buffer.readUInt16LE(28);
        entry.extraFieldLength = buffer.readUInt16LE(30);
        entry.fileCommentLength = buffer.readUInt16LE(32);
        entry.internalFileAttributes = buffer.readUInt16LE(36);
        entry.externalFileAttributes = buffer.readUInt32LE(38);
        entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);
        if (entry.generalPurposeBitFlag & 64) return emitErrorAndAutoClose(self, new Error("strong encryption is not supported"));
        self.readEntryCursor += 46;
        buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
        readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err3) {
          if (err3) return emitErrorAndAutoClose(self, err3);
          if (self.emittedError) return;
          entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
          var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
          entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
          entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);
          try {
            entry.extraFields = parseExtraFields(entry.extraFieldRaw);
          } catch (err4) {
            return emitErrorAndAutoClose(self, err4);
          }
          if (self.decodeStrings) {
            var isUtf8 = (entry.generalPurposeBitFlag & 2048) !== 0;
            entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
            entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
            var errorMessage = validateFileName(entry.fileName);
            if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
          } else {
            entry.fileComment = entry.fileCommentRaw;
            entry.fileName = entry.fileNameRaw;
          }
          entry.comment = entry.fileComment;
          self.readEntryCursor += buffer.length;
          self.entriesRead += 1;
          for (var i = 0; i < entry.extraFields.length; i++) {
            var extraField = entry.extraFields[i];
            if (extraField.id !== 1) continue;
            var zip64EiefBuffer = extraField.data;
            var index = 0;
            if (entry.uncompressedSize === 4294967295) {
              if (index + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include uncompressed size"));
              }
              entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
              index += 8;
            }
            if (entry.compressedSize === 4294967295) {
              if (index + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include compressed size"));
              }
              entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
              index += 8;
            }
            if (entry.relativeOffsetOfLocalHeader === 4294967295) {
              if (index + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include relative header offset"));
              }
              entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
              index += 8;
            }
            break;
          }
          if (self.validateEntrySizes && entry.compressionMethod === 0) {
            var expectedCompressedSize = entry.uncompressedSize;
            if (entry.isEncrypted()) {
              expectedCompressedSize += 12;
            }
            if (entry.compressedSize !== expectedCompressedSize) {
              var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
              return emitErrorAndAutoClose(self, new Error(msg));
            }
          }
          self.emit("entry", entry);
          if (!self.lazyEntries) self._readEntry();
        });
      });
    };
    ZipFile.prototype.eachEntry = function() {
      const self = this;
      if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
      if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
      self.hasEachEntryBeenCalled = true;
      let pendingResolveReject = null;
      self.on("entry", onEntry);
      self.on("end", onEnd);
      self.on("error", onError);
      function cleanup() {
        self.removeListener("entry", onEntry);
        self.removeListener("end", onEnd);
        self.removeListener("error", onError);
        if (self.autoClose) self.close();
      }
      function onEntry(entry) {
        let { resolve: resolve3 } = pendingResolveReject;
        pendingResolveReject = null;
        resolve3({ value: entry });
      }
      function onEnd() {
        let { resolve: resolve3 } = pendingResolveReject;
        pendingResolveReject = null;
        cleanup();
        resolve3({ done: true });
      }
      function onError(err2) {
        let { reject: reject2 } = pendingResolveReject;
        pendingResolveReject = null;
        cleanup();
        reject2(err2);
      }
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        next() {
          const promise = new Promise((resolve3, reject2) => {
            if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
            pendingResolveReject = { resolve: resolve3, reject: reject2 };
          });
          self.readEntry();
          return promise;
        },
        return(value) {
          cleanup();
          return Promise.resolve({ done: true, value });
        },
        throw(value) {
          cleanup();
          return Promise.reject(value);
        }
      };
    };
    ZipFile.prototype.openReadStream = function(entry, options2, callback) {
      var self = this;
      var relativeStart = 0;
      var relativeEnd = entry.compressedSize;
      if (callback == null) {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) {
        options2 = {};
      } else {
        if (options2.decodeFileData === false) {
          if (options2.decrypt != null) {
            throw new Error("cannot use options.decrypt when options.decodeFileData === false");
          }
          if (options2.decompress != null) {
            throw new Error("cannot use options.decompress when options.decodeFileData === false");
          }
        } else {
          if (options2.decrypt != null) {
            if (!entry.isEncrypted()) {
              throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
            }
            if (options2.decrypt !== false) throw new Error("invalid options.decrypt value: " + options2.decrypt);
            if (entry.isCompressed()) {
              if (options2.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
            }
          }
          if (options2.decompress != null) {
            if (!entry.isCompressed()) {
              throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
            }
            if (!(options2.decompress === false || options2.decompress === true)) {
              throw new Error("invalid options.decompress value: " + options2.decompress);
            }
            decompress2 = options2.decompress;
          }
        }
        if (options2.start != null) {
          relativeStart = options2.start;
          if (relativeStart < 0) throw new Error("options.start < 0");
          if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
        }
        if (options2.end != null) {
          relativeEnd = options2.end;
          if (relativeEnd < 0) throw new Error("options.end < 0");
          if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
          if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
        }
      }
      var rawMode = options2.decodeFileData === false || // Explicitly requested raw.
      (entry.compressionMethod === 0 || // Naturally without compression.
      entry.compressionMethod === 8 && options2.decompress === false) && (!entry.isEncrypted() || // Naturally without encryption.
      options2.decrypt === false);
      if (options2.start != null || options2.end != null) {
        if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
      }
      if (!self.isOpen) return callback(new Error("closed"));
      if (entry.isEncrypted() && !rawMode) {
        if (options2.decrypt !== false) return callback(new Error("entry is encrypted, and options.decodeFileData !== false"));
      }
      var decompress2;
      if (rawMode) {
        decompress2 = false;
      } else if (entry.compressionMethod === 8) {
        decompress2 = options2.decodeFileData !== true;
      } else {
        return callback(new Error("unsupported compression method: " + entry.compressionMethod));
      }
      self.readLocalFileHeader(entry, { minimal: true }, function(err2, localFileHeader) {
        if (err2) return callback(err2);
        self.openReadStreamLowLevel(
          localFileHeader.fileDataStart,
          entry.compressedSize,
          relativeStart,
          relativeEnd,
          decompress2,
          entry.uncompressedSize,
          callback
        );
      });
    };
    ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress2, uncompressedSize, callback) {
      var self = this;
      var fileDataEnd = fileDataStart + compressedSize;
      var readStream = self.reader.createReadStream({
        start: fileDataStart + relativeStart,
        end: fileDataStart + relativeEnd
      });
      var endpointStream = readStream;
      if (decompress2) {
        var destroyed = false;
        var inflateFilter = zlib.createInflateRaw();
        readStream.on("error", function(err2) {
          setImmediate(function() {
            if (!destroyed) inflateFilter.emit("error", err2);
          });
        });
        readStream.pipe(inflateFilter);
        if (self.validateEntrySizes) {
          endpointStream = new AssertByteCountStream(uncompressedSize);
          inflateFilter.on("error", function(err2) {
            setImmediate(function() {
              if (!destroyed) endpointStream.emit("error", err2);
            });
          });
          inflateFilter.pipe(endpointStream);
        } else {
          endpointStream = inflateFilter;
        }
        installDestroyFn(endpointStream, function() {
          destroyed = true;
          if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
          readStream.unpipe(inflateFilter);
          readStream.destroy();
        });
      }
      callback(null, endpointStream);
    };
    ZipFile.prototype.readLocalFileHeader = function(entry, options2, callback) {
      var self = this;
      if (callback == null) {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      self.reader.ref();
      var buffer = newBuffer(30);
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err2) {
        try {
          if (err2) return callback(err2);
          var signature = buffer.readUInt32LE(0);
          if (signature !== 67324752) {
            return callback(new Error("invalid local file header signature: 0x" + signature.toString(16)));
          }
          var fileNameLength = buffer.readUInt16LE(26);
          var extraFieldLength = buffer.readUInt16LE(28);
          var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
          if (fileDataStart + entry.compressedSize > self.fileSize) {
            return callback(new Error("file data overflows file bounds: " + fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
          }
          if (options2.minimal) {
            return callback(null, { fileDataStart });
          }
          var localFileHeader = new LocalFileHeader();
          localFileHeader.fileDataStart = fileDataStart;
          localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
          localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
          localFileHeader.compressionMethod = buffer.readUInt16LE(8);
          localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
          localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
          localFileHeader.crc32 = buffer.readUInt32LE(14);
          localFileHeader.compressedSize = buffer.readUInt32LE(18);
          localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
          localFileHeader.fileNameLength = fileNameLength;
          localFileHeader.extraFieldLength = extraFieldLength;
          buffer = newBuffer(fileNameLength + extraFieldLength);
          self.reader.ref();
          readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err3) {
            try {
              if (err3) return callback(err3);
              localFileHeader.fileName = buffer.subarray(0, fileNameLength);
              localFileHeader.extraField = buffer.subarray(fileNameLength);
              return callback(null, localFileHeader);
            } finally {
              self.reader.unref();
            }
          });
        } finally {
          self.reader.unref();
        }
      });
    };
    ZipFile.prototype.openReadStreamPromise = function(entry, options2) {
      return new Promise((resolve3, reject2) => {
        this.openReadStream(entry, options2, function(err2, readStream) {
          if (err2) return reject2(err2);
          resolve3(readStream);
        });
      });
    };
    ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress2, uncompressedSize) {
      return new Promise((resolve3, reject2) => {
        this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress2, uncompressedSize, function(err2, readStream) {
          if (err2) return reject2(err2);
          resolve3(readStream);
        });
      });
    };
    ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options2) {
      return new Promise((resolve3, reject2) => {
        this.readLocalFileHeader(entry, options2, function(err2, localFileHeader) {
          if (err2) return reject2(err2);
          resolve3(localFileHeader);
        });
      });
    };
    function Entry() {
    }
    Entry.prototype.getLastModDate = function(options2) {
      if (options2 == null) options2 = {};
      if (!options2.forceDosFormat) {
        for (var i = 0; i < this.extraFields.length; i++) {
          var extraField = this.extraFields[i];
          if (extraField.id === 21589) {
            var data = extraField.data;
            if (data.length < 5) continue;
            var flags = data[0];
            var HAS_MTIME = 1;
            if (!(flags & HAS_MTIME)) continue;
            var posixTimestamp = data.readInt32LE(1);
            return new Date(posixTimestamp * 1e3);
          } else if (extraField.id === 10) {
            var data = extraField.data;
            if (data.length !== 32) continue;
            if (data.readUInt16LE(4) !== 1) continue;
            if (data.readUInt16LE(6) !== 24) continue;
            var hundredNanoSecondsSince1601 = data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12);
            var millisecondsSince1970 = hundredNanoSecondsSince1601 / 1e4 - 116444736e5;
            return new Date(millisecondsSince1970);
          }
        }
      }
      return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options2.timezone);
    };
    Entry.prototype.canDecodeFileData = function() {
      return !this.isEncrypted() && (this.compressionMethod === 0 || this.compressionMethod === 8);
    };
    Entry.prototype.isEncrypted = function() {
      return (this.generalPurposeBitFlag & 1) !== 0;
    };
    Entry.prototype.isCompressed = function() {
      return this.compressionMethod === 8;
    };
    function LocalFileHeader() {
    }
    function dosDateTimeToDate(date, time, timezone) {
      var day = date & 31;
      var month = (date >> 5 & 15) - 1;
      var year = (date >> 9 & 127) + 1980;
      var millisecond = 0;
      var second = (time & 31) * 2;
      var minute = time >> 5 & 63;
      var hour = time >> 11 & 31;
      if (timezone == null || timezone === "local") {
        return new Date(year, month, day, hour, minute, second, millisecond);
      } else if (timezone === "UTC") {
        return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
      } else {
        throw new Error("unrecognized options.timezone: " + options.timezone);
      }
    }
    function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
      var fileName = null;
      for (var i = 0; i < extraFields.length; i++) {
        var extraField = extraFields[i];
        if (extraField.id === 28789) {
          if (extraField.data.length < 6) {
            continue;
          }
          if (extraField.data.readUInt8(0) !== 1) {
            continue;
          }
          var oldNameCrc32 = extraField.data.readUInt32LE(1);
          if (crc322(fileNameBuffer) !== oldNameCrc32) {
            continue;
          }
          fileName = decodeBuffer(extraField.data.subarray(5), true);
          break;
        }
      }
      if (fileName == null) {
        var isUtf8 = (generalPurposeBitFlag & 2048) !== 0;
        fileName = decodeBuffer(fileNameBuffer, isUtf8);
      }
      if (!strictFileNames) {
        fileName = fileName.replace(/\\/g, "/");
      }
      return fileName;
    }
    function validateFileName(fileName) {
      if (fileName.indexOf("\\") !== -1) {
        return "invalid characters in fileName: " + fileName;
      }
      if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) {
        return "absolute path: " + fileName;
      }
      if (fileName.split("/").indexOf("..") !== -1) {
        return "invalid relative path: " + fileName;
      }
      return null;
    }
    function parseExtraFields(extraFieldBuffer) {
      var extraFields = [];
      var i = 0;
      while (i < extraFieldBuffer.length - 3) {
        var headerId = extraFieldBuffer.readUInt16LE(i + 0);
        var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
        var dataStart = i + 4;
        var dataEnd = dataStart + dataSize;
        if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
        var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
        extraFields.push({
          id: headerId,
          data: dataBuffer
        });
        i = dataEnd;
      }
      return extraFields;
    }
    function readAndAssertNoEof(reader, buffer, offset, length2, position, callback) {
      if (length2 === 0) {
        return setImmediate(function() {
          callback(null, newBuffer(0));
        });
      }
      reader.read(buffer, offset, length2, position, function(err2, bytesRead) {
        if (err2) return callback(err2);
        if (bytesRead < length2) {
          return callback(new Error("unexpected EOF"));
        }
        callback();
      });
    }
    util.inherits(AssertByteCountStream, Transform);
    function AssertByteCountStream(byteCount) {
      Transform.call(this);
      this.actualByteCount = 0;
      this.expectedByteCount = byteCount;
    }
    AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
      this.actualByteCount += chunk.length;
      if (this.actualByteCount > this.expectedByteCount) {
        var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
        return cb(new Error(msg));
      }
      cb(null, chunk);
    };
    AssertByteCountStream.prototype._flush = function(cb) {
      if (this.actualByteCount < this.expectedByteCount) {
        var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
        return cb(new Error(msg));
      }
      cb();
    };
    util.inherits(RandomAccessReader, EventEmitter);
    function RandomAccessReader() {
      EventEmitter.call(this);
      this.refCount = 0;
    }
    RandomAccessReader.prototype.ref = function() {
      this.refCount += 1;
    };
    RandomAccessReader.prototype.unref = function() {
      var self = this;
      self.refCount -= 1;
      if (self.refCount > 0) return;
      if (self.refCount < 0) throw new Error("invalid unref");
      self.close(onCloseDone);
      function onCloseDone(err2) {
        if (err2) return self.emit("error", err2);
        self.emit("close");
      }
    };
    RandomAccessReader.prototype.createReadStream = function(options2) {
      if (options2 == null) options2 = {};
      var start = options2.start;
      var end = options2.end;
      if (start === end) {
        var emptyStream = new PassThrough();
        setImmediate(function() {
          emptyStream.end();
        });
        return emptyStream;
      }
      var stream = this._readStreamForRange(start, end);
      var destroyed = false;
      var refUnrefFilter = new RefUnrefFilter(this);
      stream.on("error", function(err2) {
        setImmediate(function() {
          if (!destroyed) refUnrefFilter.emit("error", err2);
        });
      });
      installDestroyFn(refUnrefFilter, function() {
        stream.unpipe(refUnrefFilter);
        refUnrefFilter.unref();
        stream.destroy();
      });
      var byteCounter = new AssertByteCountStream(end - start);
      refUnrefFilter.on("error", function(err2) {
        setImmediate(function() {
          if (!destroyed) byteCounter.emit("error", err2);
        });
      });
      installDestroyFn(byteCounter, function() {
        destroyed = true;
        refUnrefFilter.unpipe(byteCounter);
        refUnrefFilter.destroy();
      });
      return stream.pipe(refUnrefFilter).pipe(byteCounter);
    };
    RandomAccessReader.prototype._readStreamForRange = function(start, end) {
      throw new Error("not implemented");
    };
    RandomAccessReader.prototype.read = function(buffer, offset, length2, position, callback) {
      var readStream = this.createReadStream({ start: position, end: position + length2 });
      var writeStream = new Writable();
      var written = 0;
      writeStream._write = function(chunk, encoding, cb) {
        chunk.copy(buffer, offset + written, 0, chunk.length);
        written += chunk.length;
        cb();
      };
      writeStream.on("finish", callback);
      readStream.on("error", function(error) {
        callback(error);
      });
      readStream.pipe(writeStream);
    };
    RandomAccessReader.prototype.close = function(callback) {
      setImmediate(callback);
    };
    util.inherits(RefUnrefFilter, PassThrough);
    function RefUnrefFilter(context) {
      PassThrough.call(this);
      this.context = context;
      this.context.ref();
      this.unreffedYet = false;
    }
    RefUnrefFilter.prototype._flush = function(cb) {
      this.unref();
      cb();
    };
    RefUnrefFilter.prototype.unref = function(cb) {
      if (this.unreffedYet) return;
      this.unreffedYet = true;
      this.context.unref();
    };
    var cp437 = "\0\u263A\u263B\u2665\u2666\u2663\u2660\u2022\u25D8\u25CB\u25D9\u2642\u2640\u266A\u266B\u263C\u25BA\u25C4\u2195\u203C\xB6\xA7\u25AC\u21A8\u2191\u2193\u2192\u2190\u221F\u2194\u25B2\u25BC !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u2302\xC7\xFC\xE9\xE2\xE4\xE0\xE5\xE7\xEA\xEB\xE8\xEF\xEE\xEC\xC4\xC5\xC9\xE6\xC6\xF4\xF6\xF2\xFB\xF9\xFF\xD6\xDC\xA2\xA3\xA5\u20A7\u0192\xE1\xED\xF3\xFA\xF1\xD1\xAA\xBA\xBF\u2310\xAC\xBD\xBC\xA1\xAB\xBB\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255D\u255C\u255B\u2510\u2514\u2534\u252C\u251C\u2500\u253C\u255E\u255F\u255A\u2554\u2569\u2566\u2560\u2550\u256C\u2567\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256B\u256A\u2518\u250C\u2588\u2584\u258C\u2590\u2580\u03B1\xDF\u0393\u03C0\u03A3\u03C3\xB5\u03C4\u03A6\u0398\u03A9\u03B4\u221E\u03C6\u03B5\u2229\u2261\xB1\u2265\u2264\u2320\u2321\xF7\u2248\xB0\u2219\xB7\u221A\u207F\xB2\u25A0\xA0";
    function decodeBuffer(buffer, isUtf8) {
      if (isUtf8) {
        return buffer.toString("utf8");
      } else {
        var result2 = "";
        for (var i = 0; i < buffer.length; i++) {
          result2 += cp437[buffer[i]];
        }
        return result2;
      }
    }
    function readUInt64LE(buffer, offset) {
      var lower32 = buffer.readUInt32LE(offset);
      var upper32 = buffer.readUInt32LE(offset + 4);
      return upper32 * 4294967296 + lower32;
    }
    var newBuffer;
    if (typeof Buffer.allocUnsafe === "function") {
      newBuffer = function(len) {
        return Buffer.allocUnsafe(len);
      };
    } else {
      newBuffer = function(len) {
        return new Buffer(len);
      };
    }
    function installDestroyFn(stream, fn) {
      if (typeof stream.destroy === "function") {
        stream._destroy = function(err2, cb) {
          fn();
          if (cb != null) cb(err2);
        };
      } else {
        stream.destroy = fn;
      }
    }
    function defaultCallback(err2) {
      if (err2) throw err2;
    }
  }
});

// src/sources/document/pdf.ts
var pdf_exports = {};
__export(pdf_exports, {
  pdfParts: () => pdfParts
});
async function* pdfParts(bytes) {
  const { getDocument } = await import("unpdf/pdfjs");
  const task = getDocument({ ...OPTIONS, data: bytes });
  try {
    const document = await orProblem(task.promise);
    yield* information(document);
    yield* pages(document);
    yield* attachments(document);
  } finally {
    await task.destroy().catch(() => void 0);
  }
}
async function* pages(document) {
  let broken2 = 0;
  for (let number2 = 1; number2 <= document.numPages; number2++) {
    const text2 = await document.getPage(number2).then(pageText, () => void 0);
    if (text2 !== void 0) yield part(`page ${number2}`, text2);
    else if (++broken2 === MOST_BROKEN) break;
  }
  if (broken2 > 0) throw new ArchiveProblem("archive-broken", "Pages of the PDF could not be read.");
}
async function pageText(page) {
  try {
    const { items } = await page.getTextContent();
    const text2 = items.map(({ str = "", hasEOL }) => hasEOL ? `${str}
` : str).join("");
    return [text2, ...(await page.getAnnotations()).flatMap(annotationLines)].join("\n");
  } catch {
    return void 0;
  } finally {
    page.cleanup();
  }
}
function annotationLines({ url, unsafeUrl, contentsObj, fieldName, fieldValue }) {
  const field = typeof fieldValue === "string" && fieldValue !== "" ? `${fieldName} = ${fieldValue}` : "";
  return [unsafeUrl ?? url ?? "", contentsObj?.str ?? "", field].filter((line2) => line2 !== "");
}
async function* information(document) {
  const { info, metadata } = await orProblem(document.getMetadata());
  const custom = info.Custom;
  const lines = Object.entries({ ...info, ...custom }).flatMap(
    ([name, value]) => typeof value === "string" ? [`${name} = ${value}`] : []
  );
  const raw = metadata?.getRaw();
  if (typeof raw === "string") lines.push(raw);
  const scripts = Object.values(await orProblem(document.getJSActions()) ?? {}).flat();
  yield part("information", lines.concat(scripts).join("\n"));
}
async function* attachments(document) {
  for (const { filename, content: content2 } of Object.values(await orProblem(document.getAttachments()) ?? {}))
    yield { name: `attachment ${filename}`, bytes: content2 };
}
function part(name, text2) {
  return { name, bytes: Buffer.from(text2) };
}
async function orProblem(work) {
  try {
    return await work;
  } catch (error) {
    const encrypted2 = error instanceof Error && error.name === "PasswordException";
    if (encrypted2) throw new ArchiveProblem("archive-encrypted", "The PDF needs a password.");
    throw new ArchiveProblem("archive-broken", BROKEN3);
  }
}
var OPTIONS, MOST_BROKEN, BROKEN3;
var init_pdf = __esm({
  "src/sources/document/pdf.ts"() {
    "use strict";
    init_problem();
    OPTIONS = {
      verbosity: 0,
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false
    };
    MOST_BROKEN = 20;
    BROKEN3 = "The PDF is broken or cut short.";
  }
});

// src/sources/document/sqlite.ts
var sqlite_exports = {};
__export(sqlite_exports, {
  sqliteParts: () => sqliteParts
});
async function* sqliteParts(bytes) {
  if (bytes[ENCODING] > 1)
    throw new ArchiveProblem("archive-unsupported", "Databases whose text is UTF-16 cannot be read.");
  loading ??= load2();
  const sqlite = await loading;
  let database;
  try {
    database = openInMemory(sqlite, bytes);
    yield* contentOf(database);
  } catch (error) {
    if (error instanceof ArchiveProblem) throw error;
    throw new ArchiveProblem("archive-broken", "The database is broken or cut short.");
  } finally {
    database?.close();
  }
}
async function load2() {
  try {
    const { default: init } = await import("@sqlite.org/sqlite-wasm");
    const silent = () => void 0;
    const sqlite = await init({ print: silent, printErr: silent });
    Object.assign(sqlite.config, { error: silent, warn: silent, log: silent, debug: silent });
    return sqlite;
  } catch {
    throw new ArchiveProblem(
      "archive-unsupported",
      "SQLite databases need the optional package @sqlite.org/sqlite-wasm."
    );
  }
}
function openInMemory({ oo1, wasm, capi }, bytes) {
  const database = new oo1.DB(":memory:");
  bytes[WRITE_VERSION] = bytes[READ_VERSION] = 1;
  const at2 = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  database.checkRc(capi.sqlite3_deserialize(database.pointer, "main", at2, bytes.length, bytes.length, flags));
  database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
  return database;
}
function* contentOf(database) {
  const schema = database.selectArrays("SELECT type, name, sql FROM sqlite_schema");
  yield part2("(schema)", schema.map(([, , sql]) => typeof sql === "string" ? `${sql};
` : "").join(""));
  for (const [type, name, sql] of schema) {
    if (type !== "table" || typeof name !== "string" || /^CREATE VIRTUAL/i.test(String(sql))) continue;
    yield* rowsOf(database, name);
  }
}
function* rowsOf(database, table2) {
  const statement = selectAll(database, table2);
  let block2 = [];
  let size = 0;
  try {
    const columns = Array.from(
      { length: statement.columnCount - 1 },
      (_, i) => statement.getColumnName(i + 1)
    );
    const pairing = pairOf(columns);
    for (let row2 = 1; statement.step(); row2++) {
      const values = columns.map((_, i) => bytesOf2(statement.get(i + 1)));
      const place = `${table2}[${statement.get(0) ?? row2}]`;
      for (const line2 of rowLines(place, columns, values, pairing)) {
        block2.push(line2);
        size += line2.length;
      }
      if (size < BLOCK3) continue;
      yield { name: table2, bytes: Buffer.concat(block2), more: true };
      block2 = [];
      size = 0;
    }
    yield { name: table2, bytes: Buffer.concat(block2) };
  } finally {
    statement.finalize();
  }
}
function selectAll(database, table2) {
  const name = `"${table2.replaceAll('"', '""')}"`;
  try {
    return database.prepare(`SELECT _rowid_, * FROM ${name}`);
  } catch {
    return database.prepare(`SELECT NULL, * FROM ${name}`);
  }
}
function pairOf(columns) {
  const name = columns.findIndex((column) => /(?:^|_)(?:name|key|setting|option|variable)$/i.test(column));
  const value = columns.findIndex((column) => /(?:^|_)(?:value|val|content|data)$/i.test(column));
  return name >= 0 && value >= 0 ? { name, value } : void 0;
}
function* rowLines(place, columns, values, pairing) {
  const name = pairing && values[pairing.name]?.toString();
  for (const [i, value] of values.entries()) {
    if (value === void 0) continue;
    const key = pairing?.value === i && name !== void 0 && /^[\w.:-]+$/.test(name) ? name : columns[i];
    yield Buffer.concat([Buffer.from(`${place}.${key} = `), value, NEWLINE]);
  }
}
function bytesOf2(value) {
  if (typeof value === "string") return Buffer.from(value);
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : void 0;
}
function part2(name, text2) {
  return { name, bytes: Buffer.from(text2) };
}
var BLOCK3, WRITE_VERSION, READ_VERSION, ENCODING, loading, NEWLINE;
var init_sqlite = __esm({
  "src/sources/document/sqlite.ts"() {
    "use strict";
    init_problem();
    BLOCK3 = 256 << 10;
    WRITE_VERSION = 18;
    READ_VERSION = 19;
    ENCODING = 59;
    NEWLINE = Buffer.from("\n");
  }
});

// src/sources/document/parts.ts
async function* readDocument(kind2, bytes) {
  switch (kind2) {
    case "pdf":
      return yield* (await Promise.resolve().then(() => (init_pdf(), pdf_exports))).pdfParts(bytes);
    case "sqlite":
      return yield* (await Promise.resolve().then(() => (init_sqlite(), sqlite_exports))).sqliteParts(bytes);
  }
}
async function answer(parts) {
  const { ArchiveProblem: ArchiveProblem2 } = await Promise.resolve().then(() => (init_problem(), problem_exports));
  try {
    const next = await parts.next();
    return next.done === true ? { end: true } : { part: next.value };
  } catch (error) {
    if (error instanceof ArchiveProblem2) return { reason: error.reason, detail: error.message };
    throw error;
  }
}
var init_parts = __esm({
  "src/sources/document/parts.ts"() {
    "use strict";
  }
});

// src/sources/document/thread.ts
var thread_exports = {};
__export(thread_exports, {
  documentEntries: () => documentEntries
});
import { existsSync as existsSync2 } from "node:fs";
import { memoryUsage } from "node:process";
import { fileURLToPath as fileURLToPath2 } from "node:url";
import { Worker } from "node:worker_threads";
async function* documentEntries(kind2, bytes, budget) {
  const parts = documentParts(kind2, bytes, budget);
  try {
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
      yield { name: next.value.name, content: contentOf2(next.value, parts) };
    }
  } finally {
    await parts.return(void 0);
  }
}
async function* contentOf2(first, parts) {
  for (let part3 = first; part3 !== void 0; ) {
    yield* bufferStream(Buffer.from(part3.bytes.buffer, part3.bytes.byteOffset, part3.bytes.byteLength));
    if (part3.more !== true) return;
    const next = await parts.next();
    part3 = next.done === true ? void 0 : next.value;
  }
}
async function* documentParts(kind2, bytes, budget) {
  const thread = takeThread();
  const close = budget.whenOver(() => thread.end());
  let whole2 = false;
  try {
    thread.open(kind2, bytes);
    for (; ; ) {
      const answer2 = await thread.next();
      budget.checkStop();
      if (answer2 === void 0) throw new ArchiveProblem("archive-limit", TOO_HUNGRY);
      if ("reason" in answer2) throw new ArchiveProblem(answer2.reason, answer2.detail);
      if ("end" in answer2) break;
      yield answer2.part;
    }
    whole2 = true;
  } finally {
    close();
    if (whole2 && idle === void 0) idle = thread.rest();
    else thread.end();
  }
}
function takeThread() {
  const thread = idle ?? (existsSync2(WORKER) ? new OwnThread() : new ThisThread());
  idle = void 0;
  return thread;
}
var MOST_GROWTH, LOOK, TOO_HUNGRY, WORKER, idle, OwnThread, ThisThread;
var init_thread = __esm({
  "src/sources/document/thread.ts"() {
    "use strict";
    init_problem();
    init_streams();
    init_parts();
    MOST_GROWTH = 256 << 20;
    LOOK = 50;
    TOO_HUNGRY = "Reading it takes more memory than is allowed; exclude it, or pass --allow-incomplete archive-limit.";
    WORKER = fileURLToPath2(new URL("./document.js", import.meta.url));
    OwnThread = class {
      /** Its output is kept from ours: libraries quote what they read. */
      #worker = new Worker(WORKER, {
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: 512 }
      });
      #watch;
      #ended = false;
      #settle = () => void 0;
      constructor() {
        this.#worker.stdout.resume();
        this.#worker.stderr.resume();
        this.#worker.on("message", (answer2) => this.#settle(answer2));
        this.#worker.on("error", () => void 0);
        this.#worker.on("exit", () => {
          this.#ended = true;
          this.#settle(void 0);
        });
      }
      open(kind2, bytes) {
        this.#worker.ref();
        const most = memoryUsage.rss() + MOST_GROWTH + 3 * bytes.length;
        this.#watch = setInterval(() => {
          if (memoryUsage.rss() > most) this.end();
        }, LOOK);
        this.#post({ kind: kind2, bytes }, [bytes.buffer]);
      }
      next() {
        if (this.#ended) return Promise.resolve(void 0);
        return new Promise((resolve3) => {
          this.#settle = resolve3;
          this.#post("next");
        });
      }
      end() {
        clearInterval(this.#watch);
        void this.#worker.terminate();
      }
      rest() {
        clearInterval(this.#watch);
        this.#worker.unref();
        return this;
      }
      #post(ask, transfer = []) {
        this.#worker.postMessage(ask, transfer);
      }
    };
    ThisThread = class {
      #parts;
      open(kind2, bytes) {
        this.#parts = readDocument(kind2, bytes);
      }
      async next() {
        return this.#parts && answer(this.#parts);
      }
      end() {
        this.#parts = void 0;
      }
      rest() {
        return void 0;
      }
    };
  }
});

// src/worker.ts
import { parentPort, workerData } from "node:worker_threads";

// src/scan/prepare.ts
init_digest();
init_errors();
init_printable();
import { createHash as createHash2 } from "node:crypto";

// src/engine/inspector.ts
init_limits();
init_anchorlist();

// src/core/secret.ts
import { createHmac as createHmac2 } from "node:crypto";

// src/core/mask.ts
var SHORT = 20;
function maskValue(value, publicPrefix2 = 0) {
  const points = [...value].length;
  if (points < SHORT || publicPrefix2 === 0) return `******** (${points} characters)`;
  return `${value.slice(0, publicPrefix2)}******** (${points} characters)`;
}

// src/core/secret.ts
var Secret = class {
  #bytes;
  #publicPrefix;
  /** The digest asked for last: every version of a file that carries the secret asks again. */
  #digest;
  /** @param publicPrefix bytes at the front that name the type and grant nothing (`ghp_`), shown in the mask. */
  constructor(bytes, publicPrefix2 = 0) {
    this.#bytes = Buffer.from(bytes);
    this.#publicPrefix = publicPrefix2;
  }
  /** Length in bytes. */
  get length() {
    return this.#bytes.length;
  }
  /** Public prefix length in bytes. */
  get publicPrefix() {
    return this.#publicPrefix;
  }
  /** The public prefix as text; empty for short values, which show nothing. */
  publicPrefixText() {
    return this.#bytes.length < SHORT ? "" : this.#bytes.toString("latin1", 0, this.#publicPrefix);
  }
  /** HMAC-SHA-256 of the value under a key, cut to 16 bytes, in hex. */
  digest(key) {
    if (this.#digest?.key !== key) {
      const hex3 = createHmac2("sha256", key).update(this.#bytes).digest("hex").slice(0, 32);
      this.#digest = { key, hex: hex3 };
    }
    return this.#digest.hex;
  }
  /** The value itself. Called by verification, the worker seam, and a report the user asked to be unmasked. */
  reveal() {
    return this.#bytes;
  }
  toString() {
    return maskValue(this.#bytes.toString("utf8"), this.#publicPrefix);
  }
  toJSON() {
    return this.toString();
  }
  [Symbol.toPrimitive]() {
    return this.toString();
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toString();
  }
};

// src/engine/appraise.ts
init_checks();

// src/engine/entropy.ts
var counts = new Uint16Array(256);
function entropy(bytes, start, end) {
  const stop = Math.min(end, start + 65535);
  const length2 = stop - start;
  if (length2 <= 0) return 0;
  counts.fill(0);
  for (let i = start; i < stop; i++) counts[bytes[i]]++;
  let sum = 0;
  for (let i = start; i < stop; i++) {
    const count = counts[bytes[i]];
    if (count > 0) {
      sum += count * Math.log2(count);
      counts[bytes[i]] = 0;
    }
  }
  return Math.log2(length2) - sum / length2;
}

// src/engine/appraise.ts
init_placeholder();
var BASE = { precise: 0.9, contextual: 0.75, generic: 0.5 };
var PLACEHOLDER = 0.1;
var PROVEN = 0.99;
function appraise(rule2, bytes, candidate) {
  const { start, end } = candidate;
  if (rule2.minDigits !== void 0 && countDigits(bytes, start, end) < rule2.minDigits) return void 0;
  if (rule2.entropy !== void 0 && entropy(bytes, start, end) < rule2.entropy) return void 0;
  const value = bytes.toString("latin1", start, end);
  if (rule2.allow !== void 0 && isAllowed(rule2.allow, value)) return void 0;
  const near2 = rule2.near === void 0 ? void 0 : nearWord(rule2.near, bytes, start, end);
  if (rule2.near !== void 0 && near2 === void 0) return void 0;
  const match = {
    rule: candidate.rule,
    anchor: candidate.anchor,
    start,
    end,
    secret: new Secret(bytes.subarray(start, end), candidate.publicPrefix),
    confidence: BASE[rule2.tier],
    reasons: [candidate.reason],
    detail: {},
    decoders: [],
    parts: []
  };
  if (near2 !== void 0) match.reasons.push(`the word '${near2}' stands near`);
  if (!check(rule2, bytes, match)) return void 0;
  const why = match.confidence >= PROVEN || match.deadEnd !== void 0 && match.confidence <= PLACEHOLDER ? void 0 : isBeginning(rule2, bytes, end) ? "runs into a template" : shapedPlaceholder(value, candidate.publicPrefix);
  if (why !== void 0) {
    match.confidence = Math.min(match.confidence, PLACEHOLDER);
    match.deadEnd = "example";
    match.reasons.unshift(`the value ${why}`);
  }
  return match;
}
var TEMPLATE_MARK = 2;
var reaches = /* @__PURE__ */ new WeakMap();
function appraisalReach(rule2) {
  let reach = reaches.get(rule2);
  if (reach === void 0) {
    const near2 = rule2.near?.bytes ?? 0;
    const around = rule2.check.map((name) => LOOKING_AROUND[name] ?? 0);
    const most = Math.max(near2, ...around);
    reach = [most, Math.max(most, TEMPLATE_MARK)];
    reaches.set(rule2, reach);
  }
  return reach;
}
function check(rule2, bytes, match) {
  for (const name of rule2.check) {
    const said = checks[name](bytes, match.start, match.end);
    if (said.result === "reject") return false;
    if (said.result === "pass") match.confidence = Math.max(match.confidence, PROVEN);
    if (said.result === "fail") match.confidence = Math.min(match.confidence, PLACEHOLDER);
    if (said.confidence !== void 0) match.confidence = said.confidence;
    if (said.deadEnd !== void 0) match.deadEnd = said.deadEnd;
    if (said.reason !== void 0) match.reasons.unshift(said.reason);
    Object.assign(match.detail, said.detail);
  }
  return true;
}
function isBeginning(rule2, bytes, end) {
  return rule2.tier !== "precise" && runsIntoTemplate(bytes, end);
}
function countDigits(bytes, start, end) {
  let count = 0;
  for (let i = start; i < end; i++) if (bytes[i] >= 48 && bytes[i] <= 57) count++;
  return count;
}
function isAllowed(allow2, value) {
  const lower = value.toLowerCase();
  return allow2.words.some((word3) => lower.includes(word3)) || allow2.values.includes(value);
}
function nearWord(near2, bytes, start, end) {
  const from = Math.max(0, start - near2.bytes);
  const around = bytes.toString("latin1", from, Math.min(bytes.length, end + near2.bytes)).toLowerCase();
  return near2.words.find((word3) => around.includes(word3));
}

// src/engine/assigned.ts
init_anchorlist();

// src/engine/assignment.ts
init_alphabet();

// src/engine/literal.ts
init_alphabet();
var SPACE_REACH = 64;
var VALUE_REACH = 768;
var WORD = alphabet("[A-Za-z0-9_]");
var BARE_END = byteMask(" 	\r\n\"'`,;<>)}]|&\0");
var WRAPPER = byteMask(".:@&[]<>$#");
var LEADING = byteMask(" 	-#;/*");
var LEADERS = ["export", "set", "env", "arg", "declare", "local", "readonly", "setx", "setenv", "run"];
var TAB = 9;
var LF = 10;
var CR = 13;
var SPACE = 32;
var DOUBLE = 34;
var HASH = 35;
var SINGLE = 39;
var OPEN = 40;
var COMMA = 44;
var SEMICOLON = 59;
var BACKSLASH = 92;
var TICK = 96;
var CONSTRUCTORS = new Set(
  "some str string bytes byte secretstr secret from just ok of text literal securestring cstring constant value encode u8 b64decode b64encode base64 btoa w quote passwordcredential tobytes getbytes frombytes fromstring ptr stringptr pointer strdup".split(" ")
);
var LiteralReader = class {
  result = { start: 0, end: 0, quote: 0 };
  /** Behind the last byte that any reading looked at since this was set to 0. */
  seen = 0;
  /** The literal at `at` (past blanks; a quoted one also on the next line): quoted, wrapped or, unless `quotedOnly`, bare. */
  read(bytes, at2, quotedOnly, wholeLine) {
    let start = skipBlanks(bytes, at2);
    this.#saw(start + 1);
    if (bytes[start] === LF || bytes[start] === CR) {
      start = skipSpace(bytes, start);
      this.#saw(start + 1);
      if (bytes[start] !== DOUBLE && bytes[start] !== SINGLE) return false;
    }
    const quote = this.#opening(bytes, start);
    if (quote >= 0) return this.quoted(bytes, quote);
    return !quotedOnly && this.bare(bytes, start, -1, wholeLine);
  }
  /** The literal whose quote (or backslash and quote) stands at `at`. */
  quoted(bytes, at2) {
    const escaped = bytes[at2] === BACKSLASH;
    const quote = bytes[escaped ? at2 + 1 : at2];
    let start = at2 + (escaped ? 2 : 1);
    const triple = bytes[start] === quote && bytes[start + 1] === quote;
    if (triple) start += 2;
    const most = Math.min(bytes.length, start + VALUE_REACH);
    let end = start;
    for (; end < most; end++) {
      const byte = bytes[end];
      if (byte === quote) break;
      if (byte === LF && quote !== TICK && !triple) {
        this.#saw(end + 1);
        return false;
      }
      if (byte === BACKSLASH) {
        if (escaped && bytes[end + 1] === quote) break;
        end++;
      }
    }
    this.#saw(end + 2);
    return end < most && this.#set(start, end, quote);
  }
  /** Bare bytes up to `stop`, or (-1) to a blank when the name begins its line, or to punctuation. */
  bare(bytes, start, stop, wholeLine) {
    const most = Math.min(bytes.length, start + VALUE_REACH);
    let end = start;
    if (stop >= 0) while (end < most && bytes[end] !== stop && bytes[end] !== LF) end++;
    else if (wholeLine) while (end < most && bytes[end] > SPACE) end++;
    else while (end < most && BARE_END[bytes[end]] === 0) end++;
    this.#saw(end + 1);
    if (end === most && most < bytes.length) return false;
    while (end > start && (bytes[end - 1] === COMMA || bytes[end - 1] === SEMICOLON)) end--;
    return this.#set(start, end, 0);
  }
  /** Position of the quote that opens the literal at `at`, past prefixes (`b"`, `@"`) and constructors (`Some("`); -1 if none. */
  #opening(bytes, at2) {
    const isNew = startsWith(bytes, at2, "new ");
    let i = isNew ? at2 + 4 : at2;
    this.#saw(at2 + 6);
    if (isQuote(bytes[i]) || bytes[i] === BACKSLASH && isQuote(bytes[i + 1])) return i;
    for (let nested = 0; nested < 3; nested++) {
      const start = i;
      const most = i + 40;
      while (i < most && (WORD[bytes[i]] === 1 || WRAPPER[bytes[i]] === 1)) i++;
      this.#saw(i + 1);
      if (isQuote(bytes[i])) return i - start <= 3 ? i : -1;
      const isTuple = i === start;
      if (bytes[i] !== OPEN || !(isNew || isTuple || isConstructor(bytes, start, i))) return -1;
      i = skipBlanks(bytes, i + 1);
      this.#saw(i + 1);
      if (isQuote(bytes[i])) return i;
    }
    return -1;
  }
  #saw(to) {
    if (to > this.seen) this.seen = to;
  }
  #set(start, end, quote) {
    this.result.start = start;
    this.result.end = end;
    this.result.quote = quote;
    return end > start;
  }
};
function byteMask(members2) {
  const table2 = new Uint8Array(256);
  for (const char of members2) table2[char.charCodeAt(0)] = 1;
  return table2;
}
function skipBlanks(bytes, at2) {
  const most = at2 + SPACE_REACH;
  while (at2 < most && (bytes[at2] === SPACE || bytes[at2] === TAB)) at2++;
  return at2;
}
function skipSpace(bytes, at2) {
  const most = at2 + SPACE_REACH;
  while (at2 < most && (bytes[at2] === SPACE || bytes[at2] === TAB || bytes[at2] === LF || bytes[at2] === CR))
    at2++;
  return at2;
}
function endsLine(bytes, at2) {
  const rest = skipBlanks(bytes, at2);
  if (rest >= bytes.length || bytes[rest] === LF || bytes[rest] === CR || bytes[rest] === HASH) return true;
  return bytes[rest] === BACKSLASH && (bytes[rest + 1] === LF || bytes[rest + 1] === CR);
}
function beginsLine(bytes, at2) {
  const i = skipLeading(bytes, at2);
  if (isLineStart(bytes, i)) return true;
  return LEADERS.some(
    (word3) => i >= word3.length && startsWith(bytes, i - word3.length, word3) && isLineStart(bytes, skipLeading(bytes, i - word3.length))
  );
}
function skipLeading(bytes, at2) {
  const least = Math.max(0, at2 - SPACE_REACH);
  while (at2 > least && LEADING[bytes[at2 - 1]] === 1) at2--;
  return at2;
}
function isLineStart(bytes, at2) {
  return at2 === 0 || bytes[at2 - 1] === LF || bytes[at2 - 1] === CR;
}
function isConstructor(bytes, start, end) {
  let from = end;
  while (from > start && WORD[bytes[from - 1]] === 1) from--;
  return CONSTRUCTORS.has(bytes.toString("latin1", from, end).toLowerCase());
}
function isQuote(byte) {
  return byte === DOUBLE || byte === SINGLE || byte === TICK;
}
function startsWith(bytes, at2, text2) {
  for (let i = 0; i < text2.length; i++) if ((bytes[at2 + i] | 32) !== text2.charCodeAt(i)) return false;
  return true;
}
var SETTER = /(?:^|[\s;&|])(?:set|setx|setenv|env|arg|login \S{1,64})[ \t]+$/i;
var SETTER_REACH = 80;
function isSetter(bytes, nameStart) {
  const before = bytes[nameStart - 1];
  if (before !== SPACE && before !== TAB) return false;
  return SETTER.test(bytes.toString("latin1", Math.max(0, nameStart - SETTER_REACH), nameStart));
}
var SCHEMES2 = ["bearer", "token", "apikey", "ssws", "key"];
var LONGEST_SCHEME = 7;
function afterScheme(bytes, at2) {
  const scheme = SCHEMES2.find((word3) => startsWith(bytes, at2, word3));
  if (scheme === void 0 || bytes[at2 + scheme.length] !== SPACE) return at2;
  return skipBlanks(bytes, at2 + scheme.length);
}

// src/engine/assignment.ts
var NAME_REACH = 96;
var LINE_REACH = 160;
var TAGS_REACH = 128;
var NAME2 = alphabet("[A-Za-z0-9_.$-]");
var CLOSERS = byteMask("\"'`]");
var ANNOTATION = byteMask(" &<>[]?|.*");
var LF2 = 10;
var CR2 = 13;
var SPACE2 = 32;
var BANG = 33;
var DOUBLE2 = 34;
var SINGLE2 = 39;
var OPEN2 = 40;
var PLUS = 43;
var COMMA2 = 44;
var DASH = 45;
var DOT = 46;
var SLASH = 47;
var COLON = 58;
var LESS = 60;
var EQUALS = 61;
var GREATER = 62;
var QUESTION = 63;
var BACKSLASH2 = 92;
var BRACE = 123;
var PIPE = 124;
var TILDE = 126;
var AssignmentReader = class {
  result = {
    nameStart: 0,
    nameEnd: 0,
    valueStart: 0,
    valueEnd: 0,
    operator: "assign",
    quote: 0,
    line: false
  };
  #bytes = Buffer.alloc(0);
  #literal = new LiteralReader();
  #quoted = false;
  #seenFrom = 0;
  #seenTo = 0;
  /** First byte that was looked at for the name set last; may be negative. */
  get seenFrom() {
    return this.#seenFrom;
  }
  /** Behind the last byte that was looked at for it; may be beyond the end. */
  get seenTo() {
    return Math.max(this.#seenTo, this.#literal.seen);
  }
  #saw(to) {
    if (to > this.#seenTo) this.#seenTo = to;
  }
  /** Sets the name around bytes [start, end); returns its end. */
  name(bytes, start, end) {
    this.#bytes = bytes;
    const least = Math.max(0, start - NAME_REACH);
    const most = Math.min(bytes.length, end + NAME_REACH);
    let from = start;
    let to = end;
    while (from > least && (NAME2[bytes[from - 1]] === 1 || bytes[from - 1] >= 128)) from--;
    while (to < most && (NAME2[bytes[to]] === 1 || bytes[to] >= 128)) to++;
    this.#seenFrom = from - 1;
    this.#seenTo = to + 1;
    while (to > end && (bytes[to - 1] === DOT || bytes[to - 1] === DASH)) to--;
    this.result.nameStart = from;
    this.result.nameEnd = to;
    return to;
  }
  /** Reads the operator and value after the name set last; false when the name is given no literal. */
  value() {
    const bytes = this.#bytes;
    const { result: result2 } = this;
    result2.line = false;
    result2.quote = 0;
    this.#literal.seen = 0;
    this.#seenFrom = result2.nameStart - 2;
    let at2 = this.#closers(result2.nameEnd);
    at2 = skipBlanks(bytes, at2);
    this.#saw(at2 + 4);
    const byte = bytes[at2];
    if (byte === EQUALS) return this.#equals(at2);
    if (byte === COLON) return this.#colon(at2);
    if (byte === COMMA2)
      return (this.#quoted || bytes[result2.nameStart - 1] === COLON || bytes[result2.nameStart - 1] === BRACE) && (this.#paired(at2) || this.#give("argument", at2 + 1, true));
    if (byte === OPEN2) return this.#give("argument", at2 + 1, true);
    if (byte === BRACE) return this.#quoted ? this.#paired(at2 + 1) : this.#braced(at2);
    if (byte === GREATER) return this.#element(at2 + 1);
    if (byte === PIPE && bytes[at2 + 1] === PIPE)
      return this.#give("argument", at2 + (bytes[at2 + 2] === EQUALS ? 3 : 2), true);
    if (byte === QUESTION && (bytes[at2 + 1] === QUESTION || bytes[at2 + 1] === EQUALS)) {
      return this.#give("argument", at2 + 2 + (bytes[at2 + 2] === EQUALS ? 1 : 0), true);
    }
    if (byte === BANG && bytes[at2 + 1] === EQUALS)
      return this.#give("compare", at2 + (bytes[at2 + 2] === EQUALS ? 3 : 2), true);
    if (byte === DASH && bytes[at2 + 1] === GREATER || byte === LESS && bytes[at2 + 1] === DASH)
      return this.#give("assign", at2 + 2, true);
    if (byte === PLUS && bytes[at2 + 1] === EQUALS) return this.#give("assign", at2 + 2, true);
    if (byte === LESS && bytes[at2 + 1] === SLASH) return this.#plist(at2);
    if (this.#paired(at2)) return true;
    return at2 > result2.nameEnd && this.#spaced(at2);
  }
  /** Moves from a first quoted argument to the second, `login("user", "password")`; false when there is none. */
  second() {
    const { result: result2 } = this;
    this.#saw(result2.valueEnd + 1 + SPACE_REACH);
    const isTuple = this.#bytes[result2.valueStart - 2] === OPEN2;
    if (result2.operator !== "argument" && !isTuple || result2.quote === 0) return false;
    const comma = skipBlanks(this.#bytes, result2.valueEnd + 1);
    if (this.#bytes[comma] !== COMMA2) return false;
    return this.#literal.read(this.#bytes, comma + 1, true, false) && this.#set("argument");
  }
  #closers(at2) {
    const bytes = this.#bytes;
    this.#quoted = false;
    for (let i = 0; i < 4; i++) {
      const byte = bytes[at2];
      if (byte === BACKSLASH2 && (bytes[at2 + 1] === DOUBLE2 || bytes[at2 + 1] === SINGLE2)) at2 += 2;
      else if (byte === 91 && bytes[at2 + 1] === 93) at2 += 2;
      else if (byte !== void 0 && CLOSERS[byte] === 1) at2++;
      else break;
      this.#quoted = true;
    }
    return at2;
  }
  #equals(at2) {
    const next = this.#bytes[at2 + 1];
    if (next === EQUALS) return this.#give("compare", at2 + (this.#bytes[at2 + 2] === EQUALS ? 3 : 2), true);
    if (next === TILDE) return false;
    return this.#give("assign", next === GREATER ? at2 + 2 : at2 + 1, false);
  }
  #colon(at2) {
    const bytes = this.#bytes;
    if (bytes[at2 + 1] === COLON) return false;
    if (bytes[at2 + 1] === EQUALS) return this.#give("assign", at2 + 2, false);
    const typed = this.#annotation(at2 + 1);
    if (typed > 0) return this.#give("assign", typed, true);
    const value = skipBlanks(bytes, at2 + 1);
    this.#saw(value + 3);
    if ((bytes[value] === PIPE || bytes[value] === GREATER) && value > at2 + 1) {
      let end = value + 1;
      if (bytes[end] === DASH || bytes[end] === PLUS) end++;
      if (bytes[end] === LF2 || bytes[end] === CR2) return this.#give("assign", skipSpace(bytes, end), false);
    }
    return this.#give("assign", at2 + 1, false);
  }
  /** `name: Type = value`: position after the `=`, 0 when this is no annotation. */
  #annotation(at2) {
    const bytes = this.#bytes;
    let i = skipBlanks(bytes, at2);
    const most = i + 48;
    const start = i;
    while (i < most && (WORD[bytes[i]] === 1 || ANNOTATION[bytes[i]] === 1)) i++;
    this.#saw(i + 2);
    if (i === start || i >= most || bytes[i] !== EQUALS || bytes[i + 1] === EQUALS || bytes[i - 1] !== SPACE2)
      return 0;
    return i + 1;
  }
  /** `<name>value</name>` and `<string name="…">value</string>`. */
  #element(at2) {
    const { result: result2 } = this;
    const bytes = this.#bytes;
    const before = bytes[result2.nameStart - 1];
    if (before === SLASH || !this.#quoted && before !== LESS) return false;
    return this.#literal.bare(bytes, skipSpace(bytes, at2), LESS, false) && this.#set("markup");
  }
  /** `<key>name</key><string>value</string>`. */
  #plist(at2) {
    const bytes = this.#bytes;
    let i = at2 + 2;
    const most = i + 24;
    this.#saw(at2 + TAGS_REACH);
    while (i < most && WORD[bytes[i]] === 1) i++;
    if (bytes[i] !== GREATER) return false;
    i = skipSpace(bytes, i + 1);
    if (bytes[i] !== LESS) return false;
    const close = i + 24;
    while (i < close && bytes[i] !== GREATER) i++;
    return bytes[i] === GREATER && this.#literal.bare(bytes, i + 1, LESS, false) && this.#set("markup");
  }
  /** `name: X` then `value: v`; `key="X" value="v"`; `"Key": "X", "Value": "v"`: the hit is itself a value. */
  #paired(at2) {
    const bytes = this.#bytes;
    let i = skipSpace(bytes, bytes[at2] === COMMA2 ? at2 + 1 : at2);
    this.#saw(i + 9);
    if (i === this.result.nameEnd) return false;
    if (bytes[i] === DOUBLE2 || bytes[i] === SINGLE2) i++;
    if (!(startsWith(bytes, i, "value") || startsWith(bytes, i, "default"))) return false;
    while (i < at2 + SPACE_REACH + 24 && (WORD[bytes[i]] === 1 || bytes[i] === DOUBLE2 || bytes[i] === SINGLE2))
      i++;
    i = skipBlanks(bytes, i);
    this.#saw(i + 1);
    if (bytes[i] !== COLON && bytes[i] !== EQUALS) return false;
    return this.#give("markup", i + 1, false);
  }
  /** `std::string name{"value"}`: nothing stands between name, brace and quote. */
  #braced(at2) {
    return at2 === this.result.nameEnd && isQuote(this.#bytes[at2 + 1]) && this.#give("assign", at2 + 1, true);
  }
  /** `name "value"`, `IDENTIFIED BY 'value'`, `Name As String = "value"`; bare behind a flag, a setter or a netrc login. */
  #spaced(at2) {
    const bytes = this.#bytes;
    const { nameStart, nameEnd } = this.result;
    const quote = bytes[at2];
    if (quote === DOUBLE2 || quote === SINGLE2) return this.#literal.quoted(bytes, at2) && this.#set("space");
    if (startsWith(bytes, at2, "as ")) {
      const sign = this.#annotation(at2 + 2);
      return sign > 0 && this.#give("assign", sign, true);
    }
    const isFlag = bytes[nameStart] === DASH || startsWith(bytes, nameEnd - 3, " by");
    if (quote === DASH || !this.#literal.bare(bytes, at2, -1, false)) return false;
    this.#seenFrom = nameStart - LINE_REACH;
    this.#saw(this.#literal.result.end + SPACE_REACH + 2);
    return (isFlag || isSetter(bytes, nameStart) || this.#isDirective()) && this.#set("space");
  }
  /** `requirepass value`: a line of these two words alone; the digit tells it from prose. */
  #isDirective() {
    const { start, end } = this.#literal.result;
    const isLine = beginsLine(this.#bytes, this.result.nameStart) && endsLine(this.#bytes, end);
    return isLine && /\d/.test(this.#bytes.toString("latin1", start, end));
  }
  /** The value from `at` on: quoted, wrapped in a constructor, or (unless `quotedOnly`) bare. */
  #give(operator, at2, quotedOnly) {
    const wholeLine = operator === "assign" && beginsLine(this.#bytes, this.result.nameStart);
    if (operator === "assign") this.#seenFrom = this.result.nameStart - LINE_REACH;
    this.#saw(at2 + 1);
    return this.#literal.read(this.#bytes, at2, quotedOnly, wholeLine) && this.#set(operator, wholeLine);
  }
  #set(operator, wholeLine = false) {
    const { result: result2 } = this;
    const { start, end, quote } = this.#literal.result;
    result2.operator = operator;
    result2.valueStart = start;
    result2.valueEnd = end;
    const credentials = afterScheme(this.#bytes, start);
    this.#saw(Math.max(start + LONGEST_SCHEME, credentials) + 1);
    if (credentials > end && quote === 0) {
      if (this.#literal.bare(this.#bytes, credentials, -1, wholeLine)) {
        result2.valueStart = credentials;
        result2.valueEnd = this.#literal.result.end;
      }
    } else if (credentials > start && credentials < end) result2.valueStart = credentials;
    result2.quote = quote;
    result2.line = wholeLine && quote === 0 && endsLine(this.#bytes, result2.valueEnd);
    if (wholeLine) this.#saw(result2.valueEnd + SPACE_REACH + 2);
    return true;
  }
};

// src/engine/assigned.ts
init_bytekinds();
init_form();
init_names();
init_rulelist();
init_ruleset();

// src/engine/score.ts
init_endpoint();
init_placeholder();

// src/engine/scorer/features.ts
init_placeholder();

// src/engine/scorer/around.ts
var REACH2 = 120;
var LOGIN = /user|login|host|email|account|uid\b|server/i;
var TRYING = /\btest|assert|expect|example|should|mock|fake|spec\b|dummy/i;
var COMMENT = /^\s*(?:#|\/\/|\/\*|\*|--|;|<!--|%|rem\b)/i;
var STARRED = /^\s*(?:\*\s|\/\/\/)/;
var SET_IN = /^\s*(?:#|\/\/|--|;)(?:\t|\s{3})/;
var PROSE = /[a-z]{2,} (?=[a-z]{2,}[ .,:;!?])/g;
function surroundings(bytes, found) {
  const low = Math.max(0, found.nameStart - REACH2);
  const high = Math.min(bytes.length, found.valueEnd + REACH2);
  const before = bytes.toString("latin1", low, found.nameStart);
  const after = bytes.toString("latin1", found.valueEnd, high);
  const own = before.slice(before.lastIndexOf("\n") + 1);
  const stop = after.indexOf("\n");
  const rest = stop < 0 ? after : after.slice(0, stop);
  return {
    comment: before.length === own.length && low > 0 ? 0 : commentKind(own, found.quote !== 0),
    login: LOGIN.test(before) || LOGIN.test(after),
    trying: TRYING.test(own) || TRYING.test(rest),
    lineLength: own.length + rest.length + found.valueEnd - found.nameStart,
    prose: (own.match(PROSE)?.length ?? 0) + (rest.match(PROSE)?.length ?? 0)
  };
}
function commentKind(own, isQuoted) {
  if (STARRED.test(own) || isQuoted && SET_IN.test(own)) return 2;
  return COMMENT.test(own) ? 1 : 0;
}

// src/engine/scorer/kinds.ts
var TAB2 = 9;
var SPACE3 = 32;
var PLUS2 = 43;
var COLON2 = 58;
function codeShape(value) {
  if (/^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+)+$/.test(value)) return 1;
  if (/^(?:[A-Z][a-z0-9]+){2,}$/.test(value)) return 2;
  if (/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(value)) return 3;
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value)) return 4;
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(value)) return 5;
  if (/^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[\w$]+)+$/.test(value)) return 6;
  if (/^[A-Za-z_$@&*][\w.$>:-]*[([{<]/.test(value)) return 7;
  if (/^[a-z]+$/.test(value)) return 8;
  if (/^[A-Z][a-z]+$/.test(value)) return 9;
  if (/^[A-Z]+$/.test(value)) return 10;
  if (/^\d+$/.test(value)) return 11;
  if (/^[A-Za-z_$][\w$]*$/.test(value)) return 12;
  if (/[/\\]/.test(value) && /^[\w./\\~: -]+$/.test(value) && !/[+=]/.test(value)) return 13;
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(value)) return 14;
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return 15;
  if (/^[\w-]+$/.test(value)) return 16;
  if (/[<>{}()[\]]/.test(value)) return 17;
  if (/^[\w%~.-]+$/.test(value)) return 18;
  return 0;
}
function isLookAlike(value, isPassword) {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value) && !/:[^/@]{3,}@/.test(value)) return true;
  if (/^(?:\.{0,2}\/|~\/|[A-Z]:\\)[\w./\\-]*$/.test(value) && !/^\/?[A-Za-z0-9+/]{20,}={0,2}$/.test(value))
    return true;
  if (/^[\w-]+(?:\.[\w-]+)+\/[\w./-]+$/.test(value)) return true;
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:$|[T ])/.test(value)) return true;
  if (/^[\d.,:]+$/.test(value) && !isPassword && !/^\d{14,}$/.test(value)) return true;
  if (/^0x[0-9a-f]{1,16}[uUlL]*$/i.test(value)) return true;
  if (/^[\^~>=<v]*\s?\d+(?:\.\d+|\.[x*]){1,3}(?:[-+][\w.]+)?$/.test(value)) return true;
  if (/^(?:sha(?:1|224|256|384|512)|md5|h1|zh)[-:]/i.test(value)) return true;
  if (/^0x[0-9a-f]{40}$/i.test(value)) return true;
  if (/\[[\w\\]-[\w\\]|\\[bdwsSWD][+*{)\]]|\(\?[:<!=iPm]|\{\d+,\d*\}/.test(value)) return true;
  if (/^[\w./:?=&-]*%[sdvq]$|%[sdvq][/&.:@]/.test(value)) return true;
  if (!isPassword && value.length < 12 && /^[A-Z_-]+$/.test(value)) return true;
  if (/^#[0-9a-f]{3,8}$/i.test(value)) return true;
  if (/^\/\^/.test(value)) return true;
  if (isPasswordHash(value) || ALGORITHM.test(value)) return true;
  return UUID.test(value) && isPassword;
}
var ALGORITHM = /^(?:aes-?(?:128|192|256)?-?(?:gcm|cbc|ctr|ccm|ecb|siv)|x?chacha20(?:-?poly1305)?|secp\d{3}[kr]\d|prime\d{3}v\d|(?:ed|curve|x)(?:25519|448)|(?:hmac-?)?sha-?(?:1|\d{3})|[hrep]s(?:256|384|512)|rsa-?\d{4})$/i;
var UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
function isPasswordHash(value) {
  return /^(?:\{(?:CRYPT|S?SHA\d*|S?MD5|bcrypt|pbkdf2|scrypt)\})?\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]*|sha1|S)\$/i.test(
    value
  ) || /^\{(?:S?SHA\d*|S?MD5)\}/i.test(value) || /^(?:pbkdf2|bcrypt|argon2|scrypt)[_:$]\w/i.test(value) || /^\$P\$|^\$H\$/.test(value);
}
function isScheme(bytes, found, value) {
  const end = found.valueEnd;
  const isFollowed = bytes[end] === SPACE3 && (bytes[end + 1] ?? SPACE3) > SPACE3;
  return found.quote === 0 && isFollowed && /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(value);
}
function isCode2(bytes, found, value) {
  if (found.quote !== 0) return false;
  if (KEYWORD.test(value) || ROOT.test(value) || OPENER.test(value) || FORMAT.test(value)) return true;
  if (isVariable2(bytes, found, value)) return true;
  const next = bytes[skipBlanks(bytes, found.valueEnd)];
  const isApart = next !== bytes[found.valueEnd];
  if (isApart && next === PLUS2) return true;
  const before = bytes[found.valueStart - 1];
  const isSpaced = found.operator !== "space" && (before === SPACE3 || before === TAB2);
  if (isApart && isSpaced && isLetter(next) && /^[A-Za-z]+[.:]?$/.test(value)) return true;
  return !found.line && /^[A-Za-z_$][\w$.>:-]*[([{]/.test(value);
}
var OPENER = /^(?:[[{(]|[&*]?[A-Za-z_$][\w$.:>-]*(?:\{|\[\w*\]?[;,)]*$|\((?:["'`)]|$|[\w.]*\)[;,)]*$)))/;
var FORMAT = /%(?:l{0,2}[dux]|[svqrtfp])(?![A-Za-z0-9])/;
function isVariable2(bytes, found, value) {
  if (bytes[found.valueStart - 1] !== SPACE3 || bytes[found.nameEnd] === COLON2) return false;
  return /^[A-Za-z_][\w.]*$/.test(value) && /(?:[Pp]assw|[Tt]oken|[Ss]ecret|[Kk]ey|[Cc]red|[Aa]uth)/.test(value);
}
var KEYWORD = /^(?:true|false|null|nil|none|undefined|self|this|new|string|str|int|bool|object|any|void|function|async|await|return)\b/i;
var ROOT = /^(?:self|this|os|process|env|System|config|settings|props|args|opts|options|params|request|req|ctx|var|local|data|module)(?:\.|->|::)\w/;
function isLetter(byte) {
  return byte !== void 0 && (byte | 32) >= 97 && (byte | 32) <= 122;
}

// src/engine/scorer/wording-data.ts
var WORDS = [
  "aaaa abcd ability able abort about above absent absolute abstract accept acceptable accepted accepting accepts access accessed accessible accessing accidentally",
  " according accordingly account accounts achieve acme acquire across action actions activate active activity actual actually adapter added adding addition additi",
  "onal additionally additions addr address addresses adds adjust admin advanced affect affected after again against agent aggregate agree ahead alert algorithm al",
  "ias aliases alice align alive allocate allow allowed allowing allows almost along alpha already also alter alternate alternative alternatively although always a",
  "mong amount analysis analyze analyzer anchor annotation annotations anonymous another ansi answer anyone anything anyway anywhere apache appear appears append a",
  "ppended apple applicable application applications applied applies apply applying approach appropriate apps arbitrary arch architecture archive archived area are",
  "n args argument arguments arising around array arrays article artifact artifacts ascii assert assertion assertions assets assign assigned assignment associated ",
  "association assume assumed assumes assuming async asynchronous atomic attach attached attempt attempting attempts attr attribute attributes auth authenticate au",
  "thenticated authentication author authorization authorized authors auto automated automatic automatically availability available avoid avoids await aware away a",
  "zure back backend background backup backward backwards base based basename bash basic basically basis batch bearer because become becomes been before begin begi",
  "nning behave behaves behavior behind being believe belong belongs below benchmark best beta better between beyond binary bind binding bindings bits black blank ",
  "blob block blocked blocking blocks blog blue body bold book bool boolean boot both bottom bound boundary brackets branch branches break breaking breaks broken b",
  "rowser bucket buffer buffered buffers bugs build builder building builds built builtin bundle business button bypass byte bytes cache cached caches caching calc",
  "ulate call callback callbacks called caller callers calling calls cancel candidate candidates cannot canonical capabilities capture captured card care case case",
  "s cast catch categories category caught cause caused causes causing center central cert certain certificate chain challenge chance change changed changelog chan",
  "ges changing channel channels char character characters charge chars charset chat check checked checker checking checkout checks checksum child children choice ",
  "choose chosen chris chunk chunks circle city claim class classes classic clause clean cleaned cleanup clear click client clients clock clone close closed closes",
  " closing cloud cluster code codes coding collect collected collection collections colon color colors column columns combination combine combined come comes comm",
  "a command commands comment comments commit commits committed common commonly communication community company compare compared comparing comparison compatibility",
  " compatible compilation compile compiled compiler complete completed completely completion complex complexity compliance component components compress compute c",
  "omputed computer concat concerns concrete concurrency concurrent condition conditional conditions conf config configs configurable configuration configurations ",
  "configure configured configures configuring confirm conflict conflicts conn connect connected connection connections consider considered consistency consistent ",
  "consistently console const constant constants constraint constraints construct constructor consume consumed consumer contact contain contained container contain",
  "ing contains content contents context contexts continue contract contribute contributing contributions contributor contributors control controlled controller co",
  "ntrols convenience convenient convention conventions conversion conversions convert converted converting converts cookie copied copies copy copying copyright co",
  "re correct correctly corresponding cost could couldn count counter country counts couple course cover coverage covered covers crash create created creates creat",
  "ing creation creator credential credentials critical cross crypto curl current currently cursor custom customer customize customized cycle damages dash data dat",
  "abase date days dead deal debug debugging decide decimal declaration declarations declare declared decode decoded decoder decoding dedicated deep default defaul",
  "ts defer deferred define defined defines defining definition definitions defs delay delegate delete deleted deletes deleting delivery denied deny depend depende",
  "ncies dependency dependent depending depends deploy deployment deprecated deprecation depth derive derived desc describe described describes describing descript",
  "ion descriptions descriptor design designed desired despite destination destroy destroyed detail detailed details detect detected detection detector detects det",
  "ermine determined determines deterministic develop developer developers development device diagnostics didn diff differ difference differences different differe",
  "ntly difficult digest digit digits direct direction directive directly directories directory dirname dirs disable disabled disables disabling disallow discard d",
  "iscover discovery discussion discussions disk dispatch display displayed dist distinct distinguish distribute distributed distribution docker docs doctype docum",
  "ent documentation documented documents does doesn doing domain domains done dont double down download downloading downloads draft draw driver drop dropped dummy",
  " dump duplicate duplicated duplicates duration during dynamic dynamically each earlier early easier easily easy echo edge edit editing edition editor effect eff",
  "ective effectively efficient effort either elapsed element elements else elsewhere email embed embedded emit emitted empty enable enabled enables enabling encod",
  "e encoded encoder encoding encountered encrypted encryption ending endpoint endpoints ends enforce enforced engine engines english enough ensure ensures enter e",
  "nterprise entire entirely entity entries entry enum environment environments equal equality equals equivalent error errorf errors escape escaped escaping especi",
  "ally eval evaluate evaluated evaluation even event events eventually ever every everything exact exactly example examples exceeded exceeds except exception exce",
  "ptions exchange exclude excluded excludes excluding exclusive exec executable execute executed executes executing execution exist existent existing exists exit ",
  "expand expanded expect expected expects expensive experience experimental expiration expire expired expires expiry explain explanation explicit explicitly expor",
  "t exported exports expose exposed exposes expr express expression expressions extend extended extends extension extensions external extra extract extracted extr",
  "acts face fact factor factory fail failed failing fails failure failures fake fall fallback falls false family fast faster fatal favor feature features feedback",
  " fetch field fields figure file filename filenames filepath files filesystem fill filled filter filtered filtering filters final finally find finding finds fine",
  " finish finished fire first fitness five fixed fixes fixme fixture fixtures flag flags flat float flow flush focus folder follow followed following follows font",
  " foobar footer forbidden force forced forever forget fork form format formats formatted formatter formatting forms forward found foundation four fragment frame ",
  "framework free frequently fresh friendly from front frozen full fully func function functional functionality functions further future general generally generate",
  " generated generates generating generation generator generators generic gets getter getting github give given gives glob global globals gmail goal goes going go",
  "od google gracefully granted graph great greater green grep grid group groups guarantee guaranteed guard guess guide guidelines guides gzip half hand handle han",
  "dled handler handlers handles handling happen happens hard hash hashes hasn have haven having head header headers health height hello help helper helpers helpfu",
  "l helps here hereby hidden hide high higher highest highlight hint hints history hold holders holds home homepage hook hooks host hosted hostname hosts hour hou",
  "rs however href html http https human icon idea identical identified identifier identifiers identifies identify identifying identity ignore ignored ignores igno",
  "ring illegal image images immediate immediately immutable impact impl implement implementation implemented implementing implements implicit implied implies impo",
  "rt important imported imports impossible improve inactive include included includes including incoming incompatible incomplete incorrect incorrectly increase in",
  "crement indent independent index indexed indexes indicate indicated indicates indicating indices individual infinite info information infrastructure inherit inh",
  "erited init initial initialization initialize initialized initializer initializes initializing initially inject injection inline inner input inputs insecure ins",
  "ensitive insert inserted inside inspect install installation installed installing instance instances instead instructions integer integers integration intended ",
  "intent intentionally interact interactions interactive interested interesting interface interfaces intermediate internal internally internals internet interpret",
  "ed interval into introduced introduction invalid invocation invoke invoked invoking issue issued issues item items iter iterate iteration iterations iterator it",
  "self java javascript jobs john join json just keep keeping keeps keys keyword keywords kill kind kinds know knowledge known knows label labels lambda lang langu",
  "age languages large larger last later latest launch layer layout lazily lazy lead leading leak learn least leave leaving left legacy legal length less lets lett",
  "er letters level levels liability liable libraries library license licensed licenses life lifetime light like likely limit limitation limitations limited limiti",
  "ng limits line linear lines link linked links lint linux list listed listen listener listing lists literal literals little live load loaded loader loading loads",
  " local locale localhost locally locate located location locations lock locked logged logger logging logic logical login logo logs long longer look looking looks",
  " lookup loop loss lost lower lowercase machine macro made magic mail main maintain maintained major make makes making malformed manage managed management manage",
  "r managing mandatory manifest manipulate manual manually many mapped mapping mappings maps margin mark markdown marked marker marks marshal mask master match ma",
  "tched matcher matches matching math matrix matter maximum maybe mean meaning means meant mechanism media medium member members memory mentioned menu merge merge",
  "d merges merging message messages meta metadata method methods metrics microsoft middle might migrate migration milliseconds mime mind minimal minimum minor min",
  "ute minutes mirror mismatch miss missing mixed mkdir mock mode model models modern modes modification modifications modified modify modifying module modules mon",
  "itor monitoring month more most mostly move moved moving mozilla much multi multiline multiple must mutable mutex name named names namespace naming native natur",
  "al necessarily necessary need needed needing needs negative neither nested nesting network never newer newline newlines newly next nice node nodes none noop nor",
  "mal normalize normalized normally notation note notes nothing notice notification notifications notify null nullable number numbers numeric oauth object objects",
  " observe obtain obtained obtaining occur occurred occurs offer offers official offset often older omit omitted once ones online only onto oops open opened openi",
  "ng operate operating operation operations operator operators optimized option optional optionally options opts order ordered ordering orders organization organi",
  "zations origin original originally other others otherwise outer output outputs outside over overall overflow overhead overridden override overrides overriding o",
  "verview overwrite overwriting overwritten owned owner pack package packages padding page pages pair pairs panic parallel param parameter parameters params paren",
  "t parents parse parsed parser parses parsing part partial partially particular particularly parts party pass passed passes passing password passwords past patch",
  " path paths pattern patterns payload pending people percent perform performance performed performing performs period permission permissions permit permitted per",
  "sist persisted persistence person personal persons phase physical pick ping pipe pipeline place placed placeholder places plain plan platform platforms play ple",
  "ase plugin plugins plus point pointer points policies policy poll pool popular populate populated port portion portions ports position positive possibility poss",
  "ible possibly post potential potentially power practice pragma precedence precise precision prefer preference preferred prefix prefixed prefixes prepare prepare",
  "d presence present preserve preserved pretty prev prevent prevents preview previous previously primarily primary primitive print printed printf printing println",
  " prints prior priority private probably problem problems proc proceed process processed processes processing processor produce produced produces product product",
  "ion products profile program programming progress project projects promise prompt propagate propagation proper properly properties property protect protected pr",
  "otection proto protocol prototype provide provided provider providers provides providing proxy public publicly publish published pull pure purpose purposes push",
  " pushed python qualified quality queries query question questions queue quick quickly quiet quite quote quoted quotes race raise raised rand random range ranges",
  " rare rate rather reach reachable reached read readable reader reading readme readonly reads ready real really reason reasonable reasons receive received receiv",
  "es receiving recent recently recommend recommended record recorded recording records recursive recursively redirect redirects redis reduce redundant refer refer",
  "ence referenced references refers reflect refresh refs regardless regex regexp region register registered registration registry regression regular reject reject",
  "ed related relative release released releases relevant relies reload rely relying remain remaining remains remember remote removal remove removed removes removi",
  "ng rename renamed render rendered rendering repeat repeated replace replaced replacement replaces replacing reply repo report reported reporter reporting report",
  "s repos repositories repository represent representation represented representing represents reproduce request requested requesting requests require required re",
  "quirement requirements requires requiring reserved reset resolution resolve resolved resolver resolves resource resources resp respect respectively respond resp",
  "onds response responses responsibility responsible rest restart restore restrict restricted restriction restrictions result resulting results retain retries ret",
  "rieve retrieved retrieves retrieving retry return returned returning returns reuse reverse review rewrite right rights risk role roles room root rotate round ro",
  "ute router routes rows ruby rule rules runner running runs runtime safe safely safety same sample sandbox satisfies satisfy save saved saving says scale scan sc",
  "anner scanning scenario scenarios schedule scheduled schema schemas scheme scope scoped scopes score screen script scripts search searches searching second seco",
  "ndary seconds secret secrets section sections secure security seed seem seems seen segment select selected selection selector self sell semantics send sending s",
  "ends sense sensitive sent separate separated separately separator sequence sequences serial serialization serialize serialized series serve served server server",
  "s serves service services session sessions sets setter setting settings setup several severity shall share shared shell shift short should shouldn show showing ",
  "shown shows shutdown side sign signal signature signed significant signing silently similar similarly simple simply simulate since single site situations size s",
  "kip skipped skipping skips slash slashes sleep slice slightly slow slug small smaller smart snapshot snippet socket soft software solid solution solve some some",
  "one something sometimes somewhere soon sort sorted sorting source sources space spaces spacing span spdx spec special specific specifically specification specif",
  "ied specifies specify specifying speed split spot sprintf square stable stack stale standalone standard star start started starting starts startup stat state st",
  "atement statements states static statistics stats status statuses stay stderr stdin stdout step steps still stop stops storage store stored stores storing strat",
  "egy stream streaming streams strict strictly string stringify strings strip stripped strong struct structure structured stub stuff style styles subject submit s",
  "ubmitted subscribe subscription subscriptions subsequent subset substring succeed succeeded succeeds success successful successfully such sufficient suffix sugg",
  "est suggested suggestion suitable suite summary super supplied supply support supported supporting supports supposed suppress sure swap switch symbol symbols sy",
  "nc syntax system systems table tables tabs tagged tags take taken takes taking target targeted targets task tasks team technical technically tell temp template ",
  "templates temporarily temporary term terminal terminate terms test tested tester testing tests text than thanks that their them themselves then there therefore ",
  "these they thing things think third this those though thread threads three threshold through throughout throw thrown throws thus time timeout timer times timest",
  "amp title todo together toggle token tokens tool tools topic topics tort total touch trace traces track tracked tracker tracking tracks traditional traffic trai",
  "ling transaction transfer transform transition translate translation transport traversal traverse treat treated tree tried tries trigger triggered triggering tr",
  "iggers trim true truncate truncated trust trusted trying tuple turn turned turns twice type typed typeof types typical typically ubuntu uint unable unauthorized",
  " unavailable unchanged undefined under underlying underscore understand unexpected unfortunately unicode union unique unit units unix unknown unless unlike unli",
  "kely unlock unnecessary unreachable unrecognized unrelated unsafe unset unsigned unspecified unsupported until unused unwrap update updated updates updating upg",
  "rade upload uploads upon upper uppercase urls usable usage used useful user username users uses using usual usually util utilities utility utils uuid valid vali",
  "date validated validates validating validation validations validator validity value values variable variables variant variants various vars vary vendor verb ver",
  "batim verbose verification verified verifies verify verifying version versions very video view views violation virtual visibility visible visit visual void volu",
  "me vulnerability wait waiting walk want wanted wants warn warning warnings warranties warranty wasn watch ways weak website weight weird welcome well went were ",
  "what whatever when whenever where whether which while white whitespace whole whom whose wide width wiki wikipedia wildcard will window windows wish with within ",
  "without word words work worker workflow workflows working works workspace world worth would wrap wrapped wrapper wrapping wraps writable write writer writes wri",
  "ting written wrong xmlns yaml year years yellow yield your yourself zero zone"
].join("");
var TRIGRAMS = [
  "zcebddeffdgheeffdhdbefgfhhhzedabgffiiijbfciciccecggijiz9fffafhhdhidhhbhhbhibhhighzahihfiibhkkcjj4jjdijekjkikzcggg5gji8jjiijbiieiieiijhjzegedfehihiied9iggfehhdi7",
  "ijzafggcehi9iichh9hjchhcihihiwdhffahgedggdggbfh9hgcggghfy8ggfaghgbhhfggagggfeehhhegzhhgdihgighihb4hgiheejjhjiiwcefedfgffefeffbeffdfcfffffwefeeafffcfeeedefefgeee",
  "fffgzaghgahgh8ghggi8hhhggfhghhiz7hhgahhj9hhjiiagjifhcihhfizbgffaffgdggfgg8ghhffdffhggzgcdfgdghggggedg9ibgddceghgz9ijjbijfdjidjiaij6ijdiijijwefffffefffffeefeeffe",
  "8efeffzciii3iiifiiiiicijkiifijjijzdjdj9jjcbkhfhhdciki99kgkfkzchhh9giacihhhibii8hheighfizghhggigighhfg5gchfcegfhihhz9fffahhfaffggfdffgfgegfggfyagggbgfbahhfggaghc",
  "gghhffgiweedeeefeeefedffeffefeefdeetdfeedeeedfffefdefgefefdeefwefeedfefeffefedfffeeeeeeedzcebddeffdgheeffdhdbefgfhhh63efhggnolnknnkkzniimooonnnaffeidlrqboz3qodr",
  "sodskqqrlrcln9l9lsafz7lmrjpjjn6puutjs7bhia8kklafreflenzmdllcnqin4dcdgddlzhkzegjkjfjgkkjkkkk6cdeh98llkmijmmglmhlalmlmmz8cnnn4obzaznlfdhoocfolozzno3fgyxbhhyqhhhhh",
  "cyhggevhghhhbplpgqmhqqqm7c4ozregdzipopp4dfhhhhhhvhwhihaghhuwhghgif5czji5zlzazllkijilzdmizllkm5ipiodllp8vj6nrjiuodehsoviv8ddom5ppzboofepf9lzeponzpom9dsa8ftapbviq",
  "ueirzua9hpqrgr4hhehfggfizhggghghgefhhhzhh7dppzcppcbpopopk5zkabnppppz4cifi9jjfhiiiijygjjijciiiii9bjdaaoduatdiigjptdcauqpzdz9nrfn8qrabzdrmkgirq6agrzzizdfvez5pvf4z",
  "wpqwdxznjdhwtvpw9nmidnncnnmzbmdnnng84zznizo99imz5zkm7zmmzzammjmmzlmlhm59gjzfhgjdifezakjzhbjzkihjk3fiifckjjagzejjjiizgjyjjjgi3iflmblimdmmegmhzll9jzljmmm4gjjjihji",
  "aiixyhcigiiidxijbfzcebddeffdgheeffdhdbefgfhhh8fd7ehhkolzkcncolga9fnzoojh6e7ecbdlmdzlcllwmlfmllzmznm4eec8deklhljflkezkjkkkkkikk4bdedeckkbzkkhjezkhyjllhzkl7ehdcde",
  "echqzaocmoq8fdoplpkm4cdfddcjhjjzjhihjkjjjfkjkjj3hghihzghhfbehhhhgihiuzghhg4egghfihirggihhaghuhhgihhhjahmhejncknzn5m7jmogm9znnozl4ehhi8yihihfjiihiixchujifii3ggde",
  "fxwffgxwhgwxgysgwhhxghcgnnp2qrzarpqqqcsooqqiqrzdq4cfjihikz9kiiijchijxjfkkjjj49hhhcfghhzzihhfhiirhydihizaeljdnmjzimnehf8ko9fb9ihckm3bffhhizgtjihhzrhzbhiiihhhi3eh",
  "gghwhhhhihggfhhhhighfgwh86ljz8jll9zmlzz8zmjmnellzjl6ll9f8mmmhjmzjncgznl8hlzmij49zijpjziejzbigfji9uxxjhjdzanffizbbm9nnefcmmzgb7nzmmmh4qhggdhhgahfyhggxhfhihyghgh3",
  "eghgghgtihhgxthhytghghghhh3uvgggvwgfhfgvwggwgggeggggg3igiiezijjjijyhjbijw8kkyjjj3hfhghhhhehhhiwvehhhwhhhihtzcebddeffdgheeffdhdbefgfhhhbkigimjpstsn6hctbmcc6gnszp",
  "t3dbdcefzzijkikkgkijgjvhjzkz6eg9i6gnlfzoonoamzzon9nnloz4dded8ckzhkjzlikkjlfkkjljjj5ijnbfisnhtzegbodre7psuzszt3heecdcgjjkjigggkzwgkvzjjjj3hzihhhgefigihhghfhhhhhh",
  "iii77szm5rzr9srrhhcqrdnzhrrrppa9iobbbzokzmgg9hbzdcbmkmzzo3ehggewhvhvgvifiiggfethghvg5flpn7lkpbqpgpggimz9giqiqhqa6ppo8opoapoyop8ppljo8zzpko3bhgdeijihzihviifiihzh",
  "jhiiz3ggehhggzhhhghhhzzzhfhhhghhfmvsclqjsozzc64jgtbkrdgrurv3eihhghziezhiiiffihihczhihz4hiihhfwhhiighxhhhwhh8hhgeiabomp5oqo7kojnzapponmikoobz2kkjzhlkhilkkkzkgzgd",
  "glgklzl7htrsassn5ssgsoaqzmasdzrnkzanjljklonhop9avljn68aoznozn3ghhxchhxfyehhhugxgihehiggy3hhhffhghhygggtshhhhhhhghhh3fhghthfwthhhhihrhiehghhfiw2ikakkhfllkiklkjwi",
  "lkjkkkjkk3thhgedhhthhhhhvhhhhgwhhhhizcebddeffdgheeffdhdbefgfhhh8kcfigjoqkmoifboehce5qippbz4cfafccjhhkjhkkgkljjkwklkek4aicedczgkkkkljdjjlzljjjjfj5ghf9ahnm9lmfmmi",
  "mmbgmmnmzgn9fhbajcluuqudhamdn9aerhzjuu4ddedgckkikzdhkgkkjjkfkhjkz5jzjz5jhwijjxewhkzeiiijihig4dhhhahzghihhiighiihhvghhhhecocjibgssstsl6hpza7bmfsnsn4cfihthhhhhiii",
  "hthwwiw8hhiwi3hegfowhhhxxvwvhwwgdhggfffg6lmkl5kkk9lljklellllkzlki9z4ejjjdifh7zjfgztiiiiivjjjij3ciiiehhhfzegzifjzhfhzygzzi8nj9ldzhzjkngaahgngiddn8nnl4diehhhhihif",
  "hhzbizghjhhziii3ihggcihghhghhwwhwhwhghifeg68zlk8mlk9zklzkakzkhlikzkil1ionojnoinknlmnjmoojjnnlzzo4sfhgfii8hiihijhhzhhjiziiih8ck5mjmlzmmnacel9zcgknznnzk58jgj9jji9",
  "zjjjjjjeggzizjzji3ehhhfhiichiiyfixycixihihei2hgthhfevgwdvghggwgwshwwgwg2yzizjjjkjjzgicjiijfjjkkijg3hiehhfhwthihgwvgegwewhwhwgzcebddeffdgheeffdhdbefgfhhhbkfd8lkl",
  "zrrcbectjs999ngspsr69deeeijgdziiincjnecjbzmmfncfmllclqfbzdfnz8ttel5dptslt1mmplgrlwdwwnxqpvwwkwgzwttx7hhg7ggpoimefebqbqfdbppzpqi7biik8agp8mmemngzlgigcpozzn87nmka",
  "kjn8zokgnconalofoonjn57gjjfjiiezjjii9ijiifjjjkyj6kkkhkg9lklzgi9hhzdkcgallkk4fhih8xjxwiwhiieefidihxhxhf3ihhfcihfdyyghxhijfcfxihixg9bnkf8inr9tpamocgssemnlss8r9abl",
  "p6nqpcrzpzoa9rqephlqqmraes99dmhmgpqpvsksqnc4iizzpv6llkyi9kkkzlghekcz9ej8hfkkk9aozn9qohgnp8qpbkp8f9lzpppn6zlllgkzkkmkhzzzlmlil2zlzim5bmgsbhlobysiffjixf8drglziz3r",
  "wfqewzjhzssuoierv99jwzvqw6cmfr8lzeaqrkoojlrcacfzhrir6jiif9jgjezjfjiggza8fizkjkjaaoon3onl7oozzleoookkpoonoo4czilazzdclldlldhldclllilkl9ez9manziarqqqzn5qzq8qzqpzz",
  "3hggfcggzlzzkflekjgcjhjdkzk3ewiecwwidghggidihihwiwhhwuzcebddeffdgheeffdhdbefgfhhh8ef7fiionanibffzzlhefdeznon4ecceb9zkvzjkkzizijhljkjjzj4cdbdcejtizkjjkhjjjiiwzjj",
  "zh3ffchdcjjrzkjijjjjiizjjjzjj7ciagdgmoozogoezpo5gdppjppo6hhij76op9zzhmogzoogoopppop3highgfh9izzhihvihfwzhhigih3ghhhggyxgfghihfhgggghyyyhgdjq8i9kbrqro8q8nnzclgqm",
  "rbrm3fegdfwghgggvvgggvgggtghvgg3dhghowggreevhvhggxgvvhhgeh87mnkazlm9lzviz8mmlmjammzfl3diiifzijiiifiiffziidfiiifh4bhhdrhgzghhizegizzfdfeghihcoofopoomopoanibzp2kz",
  "eolkoz4eghfpihhghzgghhtgaghghihhz3gggfuvvgggghvfhgvvvgggevvf86ijz6lzlazmmllamzlllglzmlm3hihibiiiiihizijiizighfhiii3jjjz8zkiekkkfkggkkfklhejgz8lykjlzjnmmm5j7mmme",
  "ahmklnmf3dcghfyexhghyxhtgxigghyhghi3gighgxfihhhhyhhhghhehgghhh3ugfgswhhegwgwggfffwggggrgg2gjkkijjk8kjjjjjjjjjzhkjzjz3fgfgoghhtggvgggghegevgvhvgzcebddeffdgheeffd",
  "hdbefgfhhh7nfhznmkzdmmegbkgzbl4glzlzm3cthuqvehghffggrgxfggsggghy3ejeigiieggtfghggiegifzzjfz3dhjhhhgzfhighhehzghhiihhgf5jnqbpprzqzpje8gzr98bzznhzn3hhgirghhbzhiei",
  "gizuhidzhihz6hlil5lhkbzzemljllahlykzlgi6mjimfmmmfnmcnnghjmi4kjlnmmajhdmigkznpoin4gmznaaleoooo4hgheshveggifhgggewgetvghgg4gwwwghhwcghgggggbggvhghgwg7dmlz6mkkbjzi",
  "jk9zzlkkgikk9k4biii7iiiiiihvjtrjjiejzihzi6bmml8mlm7zzlem9kzzdlgllzmj6elkeghjlfzmdicbfmbiahdljlm5bfzieifhezhbhhfhihghgghizi3evvhgghghvvugghvvgggeedvvwa4mon7pkofz",
  "opnz9iooooioponz1kiymglzyhzkljzkyzzwgkkzlzl4eihfdhz9hhhfffhfhitiihiiwz89mlmbzzm8jmcfhfmn7glllmmhz3ehwhfyfhghxhhhuhhgghhfxify3ghgxhxeteyhgyihxiffgihhhhh3gggwsggg",
  "igwdghhgwxhgwgwhhg2hfhxvghhhyzxhwfhhihiyjhyhx3thwvhihfafhwiihhhdiiiwhifhzcebddeffdgheeffdhdbefgfhhhbpfggmprqeqlbi6qdr8behdqpmm3hhvihffztfhhehbhhhhiihizxh3ghgypy",
  "hdhzhdghhfhdheuhzzhh3fhihgiiiehghiifhhdviiizihgbbmc9grrrkrpceckrr69jjnrkkr3ghhgfgggfygggxqfhtggdghgfy3fhyggyggezhvgtuhzfugfggfgg3heggghhhgfzifhhhhuhgghhhxhalgbf",
  "dgdpphpcg5kcpjcczfpzpz3tgvvhwhgfgggvheghighhhvhhv3hwvgggfgbwwvgvgfgggfvggwvw4rjjihjfi9iihjiiigiiiwihi9h49gizbiiifjgyiiehzzeiihzifz4dzthijii9iziiibhhidhigzjiialz",
  "jimoiqizladcbdm8bdanczzo3ezezpzhhghzhhhfghhhteiizzf4gehhhhhwgheehggdwhhihhgghw7fkil7mmlbllklk5lkkkkhlzlzz3fiizjiifjgjiejijieudiejiih3hnjldihihliddllznld9lzkzjm6",
  "gbwhigejkklj98zhzcdczhkzkz3gfdgfyghhxxhggthexgxxyeygg3ehwwrggdhxhgefsgxhghxxfggh3fgggfvwggvgfvghggwvdwwgfgv3ieijiziiwkjihhi9jjciiiyzjj3ggggoggitwghhhvwehhgggghe",
  "hzcebddeffdgheeffdhdbefgfhhh8ocnlpzdqzpp4iapzohg8zpmpqp8ekmnannj9nz6jnmnnfjn8oznkk75snt9zthbrajssfqtjebizzrnt69okf4pipcqqipikpqlghhqpnmnbzzj9njoqpqqdz8rrqa5hrdc",
  "qzr9hnpld9oz4mpmokgzpjncjpoz8oacqlofme7bzqqn6nzqejmaoqpzp4phgioefyqghhhhdehgehheghhz3ghefidiihiiijhiyjjisjiaiik4eiihihihfhcwwgbeiwhiiihgii5jijy5iijajhxkjjfgjuye",
  "zyjkz9fmqc7zqq7qp8qqgqzqedjnozcr99nzl7qnq8qnmfpm6rohzeqzzpqdetfeci3oeoiowmrpvydalgzuuzduuulutzztvtjm1utzhpofuzrzu6bkknbozfgpncnnlanlb9elznon4fihhhwhwhwihhhgwwhi",
  "i6hhwhh7fzcg5nlzeoimdkflzdeejoonioaesambjsbbnilgngezjc5hszzos8eqht8ote6tqimngsulddhtoz8q4htggehviuzhh8ghtzhbfhzhzhhbbqop2pqz9zqzpzmpzqzzzqppzp4hiiihhih9ziihjfhi",
  "hefiyifii3hljk7zhkbkkkgkkjlklcjzkvzk3ggghgggggfhfvggeggtfxygggwb8ooo2popbnzmozkooonzoonooizcebddeffdgheeffdhdbefgfhhh5gichjigzjjejdbheihgjibzfik3higghwhhhhihefg",
  "gfhthihghhh3fgghphgrdihgczghiuhhhhhzez3teyghyfhhhghgifhighheifizz5gk4jkhjljjjjgizjzfgdkjijzz4efvffeggffffffpfgfgfrgxyfg2izhgpydhsgzgxggyhgvihzghhe3gcgfgfhhgyghh",
  "hgxguhtvghygy3hghhuvuhgzghfdhhzddbfuiizi3hgeehhghhhhghhhwewhihhhihf3gxwwfhwwhggahvwwigfhhggxhe4fffffghgghgqgghyhhhhhygggg3ofghdehgfggguhrfgzfhuzgfxg3fisgghgzfzh",
  "fghghzieghwhhhg6kdjjfjjb9khkudhwkbckelkjez4fgfgcgfhdehqhhhhhogsgzezhh3hhdgvvgvheghwwgfggwvcvhhhg4gfvgegxfghfxgwggggrgefgffg3hiifhiiitizzjj9fjiihuzzhii3fggzdgggd",
  "zgwzzggghgvhzhzih7iihdjjjiwijcb9jfze6sjizjzz3ffhddggggxxgfhhhhhhxxxxygg3chgghhwtghfvhgghytfeixhhhy3gggiseivshgfgiwfhgghghwgvh3hghggggxhyghgghgehegfyhyvg3ghgehhh",
  "ghhwhhdwighhhwhwhhhzcebddeffdgheeffdhdbefgfhhh4yejgzg8fwjjffizijbfijjiiez4etuhevhgihgpeeagghtghygzgg4diffiifihhhihihzhedrhfihhh4ehihgejiahhhizbhgfvihiizih7opm7e",
  "jpomqpgocomp9dapljz9z4hhghhhghdzhbhgiiguxheghhhz3iihhhggetizwhiezzcdzfhezhi3pgghgzigqhgixhgeyghfehhhhh7mzghfllzmnnbi3lczzkdzmzjnm3hhhghhvhgdevevhghhhhhghwvg4fig",
  "gegehghggggghdggvvhhxwh5eiixchiibiihcibijiihhzzhdi4beiyghgigighghhgfhgzhzihgi6hiiscyohiizizi4izzfgfhizii4xjhhzdhhgiythevhiduebdgfzi5gzizpihehghghg8ghhheheizhg3h",
  "whghdfdiwhgixhhwiihdihhhi4ffgudyffohggggfggugdvyhfgd1lzlmuzmgmmzhzziezlmifzzmlm5ezfidijidihhifchjahhiihjhi5fbifuhhfhjiiehy7iihhhigjhz4ggggfgeggggyggegghfgxhxhxh",
  "39xxhrhihshghhhthhhuhfhhhxi3ghtvggdgsgwvhfgqhghfwggggw2xhiihhhhfzhehhiijhixjhhzhi2sghhovgdhgggwvvhgvfggvgvvhzcebddeffdgheeffdhdbefgfhhhczccprsiqdrmshbshsab5flkl",
  "ck47ihiexziizjhiddifjjijiiggi5fjwjijjcgfjgffcjziij8zgzki3hlhl8ilmczzjjdhlzhanmzlmjk4brdbmlgopszkeeuoudadvhqhuz2txxiiizzazziizfizhiifiehij4izhhfiwhiiiiivaefdeifi",
  "iihz3hhieghzighihhxehhugchhzhxhefg9ddfdrutiqe7liotbasgznua3figvhhghvhghhhghihfihheiih3iijiciyjbiijjjxfxzbjhjiigi7bhor9rpoarrrqo9rsodnjorr6s4diijiiziezifhbcfigih",
  "vijiii3eitfaxozhhiziyhzhhdhfiiizzdae8krsazlnnprbdfrdbhik9rer5ejkibdi9djzjzfhvjfeiwjjjjj3ghghghvevhhgggevehhvgvghgw4ezwvahgzhgefhhhyigggfgehvh1jjmndmomgmnnnnhjnn",
  "ngmmmzjn6emml7nnc6nzzlzgnlgemjmnnfnabje9azczjnhkcijmnd8bnnzjnz7dkjj4zzibjjifjkkkjzjjjjjki4ahgggghehhhvhhdhhhghihhhxi3gfgvdwwhggggwggqwghsghggeg0nsssroqshrsroozs",
  "sslnrzqssi3gvgdodhgfhwvghgwvgggvfvhvgzcebddeffdgheeffdhdbefgfhhhczmflrzesalhbr8res8d7znphkk7illf6llj8imclibklhilxmlmlm3diiihijrhhhihhfghhhfhdzigf3ghghgiihegiigh",
  "higydihfzihi7enmbksknsttif5josaabqzjpsn3gwghhgghdfduhhgyighhdeizwi3ghghciiihhzifhihefwihhizgh3gwxgfhggfhgghwggxgwggggywycqqchpsfqirnci5zmqi97lrohqc4gidhhxchhvfh",
  "hvfgiibhhghhgh4hhhbfhfeehhhhhfheyhhwhwxig3szjgbzzgbgjijejgzjkxjjzjdk87mlm6mzz9zzmlmamnjlzazmmhz3fihhchghfiziihbiiidgyizizjaojf7nplokjkoj7gozcdcbaoooj9aqqldkqmdq",
  "q6ooaoqbhbdpqqqr3ggvvvhevgvhewhgfggwhghhhgw3ogevfyxzdhgggwhgghgggygggg2liijglelhmkllllhljlfkhmlhl3fhhzfiihdzihghhdgrfwghhggi8lmhlillnlzl5ebzimfd8zmnklm4qgehagch",
  "hgxixggxgghgxhhyhx4hegggewhhxxggghgggewggeggy3hhthhhffhgiewihrhxhhhiihhh4efefhgiiwezfifidizagezfzgy3hvdgovdwtvdvwgfvhhfhghgggszcebddeffdgheeffdhdbefgfhhhbrdgkrl",
  "frirl68drhkej7khmrqr5cvwirizidhibhhahhvchezihhgcdsor5ozacsqdrr9rrcmdirrrer6bnor7mos8szcrsdkqhapjrosls7goc8figzmosgnfhso89emjfhlr9jmmmemmz5nnbmm7mzcmidzzmmk1rzss",
  "ervshwvgvtnwwpfmkxsuut58hhh7ziiiziykjsiijydiziijzckobnecinrrnje6hggqc7mjokrc5dhgg8yhiihexhibiiheieihihi3hzlzahiibzzilhkzll9jkilllk6kkejdkkl8hzkzh8kkzlyhzzz8h57j",
  "ii7izjiizihieiiziiwzjihi7dlll4zlzbjmzmj9mziimmznmhm9mjkflipnhzpfgajgp9c7dibono59iihiijggzgjcjkjeagjbjzhzz4chievihhhgivhgwhhwwh8hhhgx5iiyx4jhzdkjixzezzxeijijiji4",
  "isnsbftj9tsinzgftto9dskqqs5bvss7nzi8zuervjrrcavlusvlu8clllcjlmglla6ifelubfljzhzm7ahml5mmhanzmmm9mzmjnzknnnz4ahyhiihecihifihhhahihyixhi3gwdghggvshghwwghewgewwwdh",
  "g3iifjikzjezgibjeizzjeihbihz4ggggcwgfchdhxwwiwiiehghhwhzcebddeffdgheeffdhdbefgfhhh7lmd4zlzlizlckumimbgdhzlzml6afllchlzeblbjmemlz9defzmgm98zcz9mpidp7zzzepomfebpp",
  "lpo8ghng5oop9zqnnzhonogo8omofo5hjjfiejjjzjigcjijb8jjgzggk5kkklh5kiaikjlzklkhzbllkjzl6jzmzdibjcmzfmbdjm7enfmmngn4hyhycihf9fzffbehziihhhizxi7izc9kzkzmjlkl4llmldel",
  "lzzmk4uiih9xhibfhiiiehhxjhdghjjh5flll5zzzblikgzlzlzbiczkkml9bnmabzqzcqm6zrbqpnemdbzqhqacfoz9npoasol8og5zrkqzrrrzq4cvgedegvhqslohjrxt7cpgwznr8lhndzigolo79eglcmcd",
  "9zkzzoo8eloj6pqhcplhkoedigd9eoqzfp2ufuhgvuveggghvghvvhgoghvvg8dlhcbpfraudlalphueb9mukzgz7hplq6ozi9ozzonjhmpa7hopllz7azmm7jpb9zpimkajomcdoqmpgpcqfhinqczqzpfq6per",
  "988zqpqzr9enon2nnn8nmnoomnznmnnnzzmz5ezmm9mzocpodp7llpl9iopoonz3iijjcjjj9jjjizjtjijijhkjdi4gjjh9kjgcjzjcxgizzfzjjijjj3ghhhdhwgchwhhhvhhfhwehhhwgzcebddeffdgheeff",
  "dhdbefgfhhhcoj9hosdzfzojlbqnn5b9jnkrhz3ehhhdjiitiehfhejhuhhfzihih3fhizijiifitehzbzhhhgiizidi47hzhofzzefiyiieijiihiiidziadp8ahmlsrsshp8koz5fgzzorzr4hhihrgihbzhfg",
  "ggiiehwchzgih3hzhzhgiuhzihhgvfh9ghhhghih68jml9zzl9mmlllahjhglzhmicm9zoadcllomojan6kdocgdzjlion3fhueggggggvgvvfgvvehsggghg3ixdiei9feghwxihfhyhiwyihgyb6qqq7pnq7qq",
  "qqqaqqzpqezzqdq3hviibihfqeziifsqhzhzfzhhfi3ghhgrxehhhzzgiheiegghgihghcqqlorznqbppbo9gdp66flphqnq9hlno6ono9oo9znano9jozlnngz3hhggvhehggihwewiwbhgfhiwhxeitss5rsz9",
  "szzss4rztnslrssss2llhlbllhemmjnjkmzjlicmmzml6fpno9poh5ozoozczzibofzzogn8z9mzkmjnimn8ieniz9c7zzmmzk3ehhfhhhghyyhghihfhgiyghihi3chhegghthhggxeghihuhhhehhy3uwehsgh",
  "fggghwghqhxhgwggrhf3iyhihiiidizeijiizavgziiiih3sgvfggvggehfhgviggvvegheghzcebddeffdgheeffdhdbefgfhhh3derihhfheizhvfifhhhoxhghig3euggqihgghyghigxhhtghhghhi3qiggp",
  "iirhggthhgzgihqeighge2hhgvghghhzhihhghzhgzvghhhz4tbihwcygzhhceghwcoguhhfhhi3rvihgfxyohgefhqhggfhdgggfy4gggggdhgtfzhighhhhgihegggz3ghywfyggqychggghggwehigygh2gwh",
  "dgggegzzttfqwzvhhhhghzf3gufggwfvugggvggvvgfgtvghhd3ggggggwhghxvwvggghshvxeggh2qhhwoihhdighzihhhhdihhzzrz4fgggnyihgzhhgdggggghghfghh4ggdggggggggghgtzhhpggggfgg3g",
  "wtggggefzfsrmhtedffrueezh3gghepzhgggeehgqhgogshghhgi4gggvehdhgedgvghgfhhhehfgvw3phgvfhgggghhvhggzhcffghhgz3gghfpzggqggfzghthgdosffhyz3ghhhdhzgfhixhhhhzfhhhhgzhe",
  "a8lnn5zno6olnknbozmxxkzoizn3gghgfdhhpgggghhighhxghhhxg3ghxgdhethyxhxgheithhxggihy3hhtghhfgsghggghqhggggfhghg3gwwdgihxudhgggggyhdhxygygg3ffhufvvefgfugfdgfugdfvuu",
  "fszcebddeffdgheeffdhdbefgfhhhdse9eojfqdtodd8zczgg6zhjqko5aiixijzz9jgijgbijjfjujjkej8fnnk6nn6bonenmennzjmdmnnnz4fkiz8mop9nzhznfknm8nzzhnknaalaafdfqonxeednchk8enf",
  "kxuw5ajhjakihhjjazk8hzxzgekhzkz7bhzl4kklcljjmzfimwbmdhlljz4aghfciihhhhhhxhhiifuchfixhfbcbgagduquqhf7fdutdaudunzf3ghghhwggdvggghivgidhhghhvh4fhif9gnlbmzgmmlmll8l",
  "hmlljz6bkgccgikamillmelzkgzkzlz7l76onkakno7ozizofoozbofllpno57mlm8jgmamlljmimllbkzlmmlzdhecdnhekqjjddchbsfecacchio6fhekhzzckzlfjk7kk8lkkkzllk3uggfuvugggdfgvhhvg",
  "ggofghgw9azln6zoz8zzozk8zonjzdnlzcn2fzko9zsebpzrqqgkrrpemrsrzr6dkkp8mqc6pqmlknqqnanezqqgn8jh6ggmnnhnzed7nbnnbgnzzznn6akkh5jlk8zzkkklkklkhlzlzlz58jghiijfbjzxiiii",
  "z9vizihxiz3fvsggvfgsvguegwqfggfgvdrgg2fknknnooenmznojanzkilojonn3gfvgdggvsvgffgughgudgfguudzcebddeffdgheeffdhdbefgfhhh8kafjncdzjzlbbalhndiajemngz3evhfihiheyhqii",
  "ehihhgehiiff98mlobmobfozfnp8np6loemoppz3cjzifezicieijgeijihziijiii7gpd9gnkstrqdhbohg8acojpqzt5uyjiajzjcjjijz7jkjjjbjjjdj3hhhzhgghhzhhhhhdgsdghihize68kqn7ppz8qzm",
  "mn8nqjzjfzoqqpekcfdji9tssshc88rtjcaqdtmsf3hhhvgxgihgghhhevfeewhwhhfh4hzkk9kjk8kzkjkkjzlbejkkkgj78mmickmm9lllgkallzzlfmmm9z47kzjdjzjbzzlxjajhzfijjkljj59zijgjjj9z",
  "ijjkbzjjhcjjjjjiajzbkogzpooo7a8hjo8zobolnoza7mpm5nojdppcpq9mpepolzqknp5ighwihjxhih8ixjwxeeh8iiiii4ijbwbbjzgjgzwyizhitfbfhjwj5errq8iso6onhooclrnqldrhqnq77rpi9nnq",
  "9urlmmcnu7fzhsrvizce6dkgfgrgznd9iqaq9frrsrsqz3fhdhmfbhphyhhfhhyhxyyixhhi68jje9jik8zzyjkbijkkjzkjjlj3gggggggfhggdghwgwgwsfwwrhh6llzkkkklykzl95kllk8zlzjllk3ghgugv",
  "vwgehvweggggggvhfgvhzcebddeffdgheeffdhdbefgfhhhbs9cjppesazgah9rntbg8pztmjt4hhiheiihhiighi9izefieijzii7hmzllml2yzlknmejmmllgmjllk4cjfifziibiifijbjjfiiijjgii7kqg6",
  "mriwtxrffbwnt6aozosixw4eyijikzkakkgjj9ikgiybghjyz4hhhiqhwuthheyfezz9hghfgggf6eznl6rzqbnpkik9pqagzeqpqhzhdmbqggkvxwzhd74kxojgzbzxzl3gvgggwvgguhhvggvhgghghgggi4gi",
  "gwehghgchghghwiysghghfff9gknk8nmlcnkljfhjmzinzmnn4z4akkjakjzgzjeihebfiifjikgzz49iij7ipiiizijifiezhqiyiziialjghrmeqmphhaeedr4ifhojpqr4dzizjjkjgjzfjjfijdcdakkkjz3",
  "hggvufvgvgguvgcvhvfhdhgvhhd5ropbors6osorzbtrsor9sztdz0qqlnkqqnlqrzqqnqzppinpqpqrabooo5mok8onconfcoclooooofza9ejdijpogznkjcndn4fcznonmn3dghfkhfgoggxgwfggfwggxgxg",
  "x5fjzf8igj9jzijj9jjvjigjjyiz3ghhhhggwihxhhhghfhhdhghihg1zoppzpopzlzdopn8oopozooomp3sdghewhhhgwhxwvhhhwdghggehzcebddeffdgheeffdhdbefgfhhh8jhmhzmfnmmz5khmkn8h9nmz",
  "omn8kffefnnzlhl8bhlfoz7ahknzho9jnaz8zmbdnbzmnmmzmm5kznmmn5ikie7gbl9kzkkkejmzhllzklhk5kjidznonnkzgz8njnb7ndzkzkn5exjyh4zzfzjviisjiizjiziixi6flkkdg87ekkheyhlziflf",
  "zzzli2gfxggyggqgyfwwfghggghxyyhg8nndahzzznnz9ncmjn9a8nezmmz3gugffwdfuggvgvfvhgdgsggvvg3hieheghhggegxihhhhiwwxgxwf76zmedhopiol9pfkjozn7zppqkq6dbnl6znzflzncinaooe",
  "zejzoozddj97ejkkasgfgflgled9knippn5zjvjzijjiijiiijiifj68xjjji6oojdbkepfzl9ooh7nncbznjonn3tffffgguffuffvfuvgvufufffg9apdk6kinczqfmcleqccfnjqpqq6epjo7zqebqqenqzgn",
  "ng7hzppop8bmjk8lm98pzhqmahpkdfhzzzmp4gggghhhhazhgsohggfqgggzcgz4ghegghehggghhhhhhxghhhbghi2ffwgffgsqxwgxgggfthvxgghgx2hhtwgwhiegggwgxhxxwswhxghi3fwggufhgfxdhggv",
  "sygcggygxvg4hihggghhgwwexhvhhhggwghhv7zcebddeffdgheeffdhdbefgfhhh9zgjnozingon5oaozn8f9koonoo3cuvvhhiyhidghighhhuehfhfih3rjihghfhueihcioiiiffiiziii3fihhgyjighhxh",
  "hhihhhehhifgi6ltkcztpptssbkbtzr4bnszstkq3ffgfdpxyfyygwxqeftfgsdxyfg2ezifqziihgzwhufzihhzhhggzz4eggghhgihzzihieiehchhizhhicfpa9apgzppzfk8bppd8czloppm3ffefgwghggv",
  "vhghvghtfggvghg4gfgifhhghghhggwghhehgghhhh3fffggfzgfzzfzggghgguuyzggg3gghgghhigzhgughghgvzhhigyz3hzgegwghhhhghhhghzfggwhgzg7lkckkllj9k98vjylkbkfhkjkfl3gzfgghzhs",
  "ghhhgghzggthhhehh3ghhhvfggghvggwheehghogihhg3gfwgfzihdheihxehihghgiizhg3hfdgghhhhzihfhihzghhehizzj3ggghghzgggzwhfdgzgsdgzhggg4gggffyhhhhh8eohezgggzghgzz4dwgffyh",
  "wfhghgxggxhdhgfgggg4ggghgewhghivhgghhghhgxhbgh3gfgfsgggsvgvvgwqgggfghfgvf3gdgdghghuyyhvghhgyuwgzghgh3fffefvghggwghghvgggggvgvfhzcebddeffdgheeffdhdbefgfhhh9nilnn",
  "kizbnjbkczfn5dcmkinbk3heggdghhsxfghgshgthhhhhhhh4diuighhhggstdhdzzgehefehhi3hiihghhhqihghhfhixiihhhigh8c9m9bnmndmleogzzm7dnzgnmnn3gehhgqhhphzhgihihghiehhhwi4hih",
  "hezahhfhhghihhhhfvhiihz7blkk6klk7kzkkk9kzllklkklhk8jhfanlmnknebk7mgmgb8nmmzzj3ggugggggggugfgruvvgdgvfgfg3gghwfgggghwgwvhwghrgvhfghf4iizi8ijjaiiizziijjhifjiici4f",
  "gdgfeggfzdggyrfzzugggzfhg3kllvalhmfizbizkkhicikkgklz7lllllkmnljzkkeilm3mjfmimll3ihhhghihgiighfdthggthizhih3fgefgguvvgfuvggggggunghfgw66zlljkkk5kkkkzblizkkzzzkkz",
  "2jlxjczhihzkijzyjhkghgjfkzz3shihnghehifgffghihhfiihhvh3gfggggfhezgggogsdgqgzgzfzz3qhhgfyhwpggghxggghhgxhxggg3hyixhihfjihihiihhhdihhchih4iiixidhhihfhihhhhhgfhhih",
  "bh3hhgdhhxhuhhhvhihyhgghhwhhh3ffuffffvsvvfffufgfuuuufdfszcebddeffdgheeffdhdbefgfhhh5hebeihejgzii9fjijfjijizjhj3gegggfghghhhghfgygthhyhzhi6jjii6ijbhkj7jjgzzjjjgj",
  "kkzz3ggfgdgghdhihhhhhzxgevhhzzg7jk79hhllizkeejlzka8lzlzlkl4fgfffahzdzhthyqyhuigfeyhfg4iehydhghgggvgguyzghhghghbh49hyiggheegiihhehzgxgifgzhz8jfckeylmklkhaakzhk79",
  "kkkjkz3hhhgggghevvghhhvwguwggedgh3uwhvfhhdfhhghhhhghhvggexvx3ehewdgzhdhhgjzhihzhghhhihh4ouhhczghghh9gygdigghuigghg3dzgghwngfghgzxgghghoggizzh3whggzhhhhihgffudge",
  "gfgvgghz9cmmz7mmmbzn7mz8yjahymmmnjm3hfghidhgggiuvhffgvwgghhvhh3pgghegxhdzgdgwqghggfgggzgz3ggefghhgfhhgggvugzegghizgz6fmiz6iiiilzzgkwlz8dzalzkll4gihhgggzhhggsfhd",
  "hgqehhgggh4qwdelfggpffyggghehhhdhhihg3hwwhfhfghggfxgewxggexggghg6llllkzzixzlklllvmkzwllm2zz3hhxhhhxheyhhwvhgzhghhzhge93hghhggwwthhhhgegghhvhhghggzcebddeffdgheef",
  "fdhdbefgfhhh4fcgihzxiiizff9jfibipgzjihh3fuehdfiitgiheyciiehxizhzhh4iiiiizheuii7iidfgvihvihiii3fghehygihzihjhczigihvchhii5ckg7eykkkkjfjjjikaegzjzkkh4shhwedhhaigt",
  "ggrggdhgtghhhh4ghggchwutiihhjdehdhhiiegih3hghhgyhgghzwhhqdihhgihhghi7jzujchjzjkhkk3gklkutjklzzk3hvghgggvhggvggeghvdvtfggfv3gggffwvhfggghvgwfxfvvhvgdh4hzzx7zzi9z",
  "iihibziziwijzish5gbhhajiijjjbdicgkigjkzjgzj5bk5jtzjjjzjkkhdjkjjakzkjzz4iivvizhjiizuiahizegh6ihjij8blzk5zzfcjmvlmckkgj8kkzzji3gvggghghgghhggvvhvfhfvuvgg3ezhvfhxz",
  "8hgyhxhggvgtiyzhgh3kkezdhkkdlkjkmlggkl7kilzzk5ihyi7zgabizhihtihhhiizzzii4giehtyhiehhhgfxdzhdqhzdhgg3phggfgdfogwfggsfggggwxfgwg4chixhjfbhzgiihbiifijiiiihh3ugehew",
  "whgfggwggggfgsefwfgf4yjjzgzjkfijfixyjzjiyggji5k3ihwj8hhhdxgwiwwihwwhiiihihzcebddeffdgheeffdhdbefgfhhh6jdgkjkjlxjjjjizizdj4jkljjj3euhgggyihfhhwhhgghghhyyhhg3gghg",
  "hyhggzhezzfghgxeghggxe3hhhigiigghfhhhhihihfhzhzhh4llk6nnoznooozhjmn9aoononno3ghheghgegygggyqyhgxhdggyvg3gghfffhtghhhxuuggghhggezgh3cfhfgygggghwfwgfxtwgghyfwg6xz",
  "jjgkjjkjhbw5i9jjjkhikjjj2shegghhvugghhggfgvtfgvvvhu3hhvgoggwfwgggvgwggfggwdddx4gheedhhgczhhhgeighvhvzhigh3fgxfmfgzfggbfxqoggtftyygwy3sghgewfhgzgghehhggfgxehzzh6",
  "xhgghyhhhhyhe6cfhghtghhhhz3pffgogggszhggzghhouguegggg3gggdvigghhvfhwiigwweehghfw3gzhgmhxhggxhhxggghgggyhhez3gfehgzzffgggzhguhggdszhigh3gihggeggdhzxghfzghgvhhhgg",
  "h4hhthdhhhggggggxszbgqffhhhh3ggeglyhhfhxhhghhgghgfghgfx3gxhwrgggghhiefehyfiehhhihh3ggthtgwwgfghgfxreegsghehgg3hghgfxhhgggfhhwtgcewxzhhhh4ggyjgjkzehjhkjjykjjjhkj",
  "kg6"
].join("");

// src/engine/scorer/wording.ts
var listed;
var surprises;
var SHORTEST3 = 4;
var LONGEST2 = 14;
var SURE = 6;
var LONGEST_RUN2 = 40;
var result = { letters: 0, known: 0, surprise: 0, strangest: 0, consonants: 0, runs: 0 };
function wording2(bytes, start, end) {
  Object.assign(result, { letters: 0, known: 0, surprise: 0, strangest: 0, consonants: 0, runs: 0 });
  surprises ??= Float32Array.from(TRIGRAMS, (digit) => Number.parseInt(digit, 36) / 3);
  listed ??= new Set(WORDS.split(" "));
  let sum = 0;
  let symbols = 0;
  for (let at2 = start; at2 < end; ) {
    if (!isLetter2(bytes[at2])) {
      at2++;
      continue;
    }
    const stop = endOfRun(bytes, at2, end);
    const surprise = runSurprise(bytes, at2, stop, surprises);
    sum += surprise;
    symbols += stop - at2 + 1;
    result.letters += stop - at2;
    result.runs++;
    result.known += knownLetters(bytes, at2, stop, listed);
    result.consonants = Math.max(result.consonants, longestConsonants(bytes, at2, stop));
    if (stop - at2 >= SHORTEST3) result.strangest = Math.max(result.strangest, surprise / (stop - at2 + 1));
    at2 = stop;
  }
  result.surprise = symbols > 0 ? sum / symbols : 0;
  return result;
}
function isLetter2(byte) {
  return (byte | 32) >= 97 && (byte | 32) <= 122;
}
function isUpper(byte) {
  return byte >= 65 && byte <= 90;
}
function endOfRun(bytes, at2, end) {
  let i = at2 + 1;
  if (isUpper(bytes[at2]) && i < end && isUpper(bytes[i])) {
    while (i < end && isUpper(bytes[i])) i++;
    return i < end && isLetter2(bytes[i]) && i - at2 > 2 ? i - 1 : i;
  }
  while (i < end && isLetter2(bytes[i]) && !isUpper(bytes[i])) i++;
  return i;
}
function runSurprise(bytes, start, end, table2) {
  let a = 0;
  let b = 0;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const c = (bytes[i] | 32) - 96;
    sum += table2[(a * 27 + b) * 27 + c];
    a = b;
    b = c;
  }
  return sum + table2[(a * 27 + b) * 27];
}
function knownLetters(bytes, start, end, words) {
  if (end - start < SHORTEST3) return 0;
  const run = bytes.toString("latin1", start, Math.min(end, start + LONGEST_RUN2)).toLowerCase();
  let known2 = 0;
  let least = SHORTEST3;
  for (let at2 = 0; at2 + least <= run.length; ) {
    let length2 = Math.min(LONGEST2, run.length - at2);
    while (length2 >= least && !words.has(run.slice(at2, at2 + length2))) length2--;
    const isWord = length2 >= least;
    known2 += isWord ? length2 : 0;
    at2 += isWord ? length2 : 1;
    least = isWord ? SHORTEST3 : SURE;
  }
  return known2;
}
function longestConsonants(bytes, start, end) {
  let longest = 0;
  let run = 0;
  for (let i = start; i < end; i++) {
    const letter = bytes[i] | 32;
    const isVowel = letter === 97 || letter === 101 || letter === 105 || letter === 111 || letter === 117 || letter === 121;
    run = isVowel ? 0 : run + 1;
    if (run > longest) longest = run;
  }
  return longest;
}

// src/engine/scorer/features.ts
var FEATURES = [
  ["length", "is as long as such values are", "has an unusual length"],
  ["digits", "mixes digits and letters", "has few digits"],
  ["uppers", "mixes cases", "is written in one case"],
  ["marks", "holds special characters", "holds few special characters"],
  ["switches", "mixes kinds of characters", "does not mix kinds of characters"],
  ["blanks", "holds no blanks", "holds blanks"],
  ["entropy", "has high entropy", "has low entropy"],
  ["evenness", "uses its characters evenly", "repeats characters"],
  ["surprise", "looks random", "reads like words"],
  ["strangest", "looks random", "reads like words"],
  ["known", "holds no common words", "holds common words"],
  ["knownLetters", "holds no common words", "holds common words"],
  ["consonants", "looks random", "reads like words"],
  ["runs", "looks random", "is made of words"],
  ["hex", "is hexadecimal", "is hexadecimal"],
  ["shape", "does not look like code", "looks like code or a reference"],
  ["placeholder", "holds no placeholder words", "holds placeholder words"],
  ["echo", "does not repeat its name", "repeats its name"],
  ["password", "is given to a name of passwords", "is not given to a name of passwords"],
  ["secret", "is given to a name of secrets", "is not given to a name of secrets"],
  ["token", "is given to a name of tokens", "is not given to a name of tokens"],
  ["key", "is given to a name of keys", "is not given to a name of keys"],
  ["auth", "is given to a name of authentication", "is not given to a name of authentication"],
  ["credential", "is given to a name of credentials", "is not given to a name of credentials"],
  ["endsTelling", "its name ends in a telling word", "its name does not end in a telling word"],
  ["endsLowering", "its name is not about something else", "its name is about something else"],
  ["lowering", "its name is not about something else", "its name is about something else"],
  ["trying", "its name is not one of tests", "its name is one of tests"],
  ["raising", "its name is one of real systems", "its name is not one of real systems"],
  ["nameWords", "its name is specific", "its name is unspecific"],
  ["nameUpper", "its name is a constant or variable of the environment", "its name is not a constant"],
  ["operator", "is given the way secrets are", "is given in an unusual way"],
  ["quote", "is written as a literal", "is not written as a literal"],
  ["line", "stands on a line of configuration", "does not stand on a line of configuration"],
  ["tight", "is given the way secrets are", "is given in an unusual way"],
  ["before", "is given the way secrets are", "is given in an unusual way"],
  ["after", "is given the way secrets are", "is given in an unusual way"],
  ["distance", "stands beside its name", "stands apart from its name"],
  ["comment", "stands in no comment", "stands in a comment"],
  ["login", "stands near a user name", "no user name stands near"],
  ["lineTrying", "its line is not one of tests", "its line is one of tests"],
  ["lineLength", "its line is short", "its line is long"],
  ["prose", "does not stand in prose", "stands in prose"]
];
var WIDTH = FEATURES.length;
var row = new Float64Array(WIDTH);
var OPERATORS = { assign: 0, markup: 1, argument: 2, space: 3, compare: 4 };
function features(bytes, found, name, value) {
  let at2 = valueFeatures(bytes, found, value, name, 0);
  at2 = nameFeatures(name, at2);
  at2 = formFeatures(bytes, found, at2);
  const around = surroundings(bytes, found);
  row[at2++] = around.comment;
  row[at2++] = around.login ? 1 : 0;
  row[at2++] = around.trying ? 1 : 0;
  row[at2++] = around.lineLength;
  row[at2++] = around.prose;
  return row;
}
function valueFeatures(bytes, found, value, name, at2) {
  const { valueStart: start, valueEnd: end } = found;
  const length2 = end - start;
  const made = makeup(bytes, start, end);
  const words = wording2(bytes, start, end);
  const bits = entropy(bytes, start, end);
  row[at2++] = Math.min(length2, 100);
  row[at2++] = made.digits / length2;
  row[at2++] = made.uppers / length2;
  row[at2++] = made.marks / length2;
  row[at2++] = made.switches / length2;
  row[at2++] = made.blanks;
  row[at2++] = bits;
  row[at2++] = bits / Math.log2(Math.max(2, length2));
  row[at2++] = words.surprise;
  row[at2++] = words.strangest;
  row[at2++] = words.known / length2;
  row[at2++] = words.letters > 0 ? words.known / words.letters : 0;
  row[at2++] = words.consonants;
  row[at2++] = words.runs / length2;
  row[at2++] = made.hex === length2 ? 1 : 0;
  row[at2++] = codeShape(value);
  row[at2++] = placeholderShare(value);
  row[at2++] = echoes(value, name.plain) ? 1 : 0;
  return at2;
}
function nameFeatures(facts, at2) {
  for (const flag of [
    facts.password,
    facts.secret,
    facts.token,
    facts.key,
    facts.auth,
    facts.credential,
    facts.endsTelling,
    facts.endsLowering
  ]) {
    row[at2++] = flag ? 1 : 0;
  }
  row[at2++] = facts.lowering;
  row[at2++] = facts.trying ? 1 : 0;
  row[at2++] = facts.raising ? 1 : 0;
  row[at2++] = facts.words.length;
  row[at2++] = facts.upper ? 1 : 0;
  return at2;
}
function formFeatures(bytes, found, at2) {
  const { nameStart, nameEnd, valueStart, valueEnd, quote } = found;
  row[at2++] = OPERATORS[found.operator];
  row[at2++] = quote === 0 ? 0 : quote === 96 ? 2 : 1;
  row[at2++] = found.line ? 2 : beginsLine(bytes, nameStart) ? 1 : 0;
  row[at2++] = valueStart - nameEnd <= (quote === 0 ? 1 : 2) ? 1 : 0;
  row[at2++] = kindOf(bytes[nameStart - 1]);
  row[at2++] = endsLine(bytes, valueEnd + (quote === 0 ? 0 : 1)) ? 0 : kindOf(bytes[valueEnd + (quote === 0 ? 0 : 1)]);
  row[at2++] = Math.min(40, valueStart - nameEnd);
  return at2;
}
var KINDS2 = Uint8Array.from({ length: 256 }, (_, byte) => {
  return "\n \"'`-({[<,;.&?:$\\/*=)}]>|+".indexOf(String.fromCharCode(byte === 9 ? 32 : byte)) + 1;
});
var LINE_END = 1;
function kindOf(byte) {
  return byte === void 0 || byte === 13 ? LINE_END : KINDS2[byte];
}
function makeup(bytes, start, end) {
  const counts2 = { digits: 0, uppers: 0, marks: 0, blanks: 0, hex: 0, switches: 0 };
  let last = -1;
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    const folded2 = byte | 32;
    let kind2 = 3;
    if (byte >= 48 && byte <= 57) {
      kind2 = 0;
      counts2.digits++;
      counts2.hex++;
    } else if (folded2 >= 97 && folded2 <= 122) {
      kind2 = byte === folded2 ? 1 : 2;
      if (kind2 === 2) counts2.uppers++;
      if (folded2 <= 102) counts2.hex++;
    } else if (byte === 32) counts2.blanks++;
    else counts2.marks++;
    if (kind2 !== last && last >= 0 && !(last === 2 && kind2 === 1)) counts2.switches++;
    last = kind2;
  }
  return counts2;
}
function echoes(value, name) {
  const plain2 = value.toLowerCase().replace(/[^a-z0-9]/g, "");
  return plain2.length >= 3 && (name.includes(plain2) || name.length >= 4 && plain2.includes(name));
}

// src/engine/scorer/model-data.ts
var BIAS = 1.7634;
var NODES = Float64Array.from(
  [
    "8,4.2517,8,0,1,0.0938,5,-0.5067,8,4,4,-0.5692,-1,0,0,-0.5882,-1,0,0,-0.2152,2,0.0706,7,-0.1598,-1,0,",
    "0,-0.2542,-1,0,0,0.0306,8,4.4943,12,0.121,18,0.5,11,-0.0981,-1,0,0,-0.2135,-1,0,0,0.0339,10,0,14,",
    "0.1309,-1,0,0,0.1331,-1,0,0,-0.0283,8,4.4,21,0.0013,10,0,20,-0.3305,1,0,19,-0.1709,-1,0,0,-0.2505,-1,",
    "0,0,-0.0439,-1,0,0,-0.3935,10,0,25,0.1218,24,0.5,24,0.1268,-1,0,0,0.0375,-1,0,0,0.1314,-1,0,0,",
    "-0.0963,8,4.4943,32,0.0018,10,0,31,-0.252,6,3.2516,30,-0.1261,-1,0,0,-0.1706,-1,0,0,0.0112,-1,0,0,",
    "-0.3055,24,0.5,36,0.1217,9,4.6667,35,0.0342,-1,0,0,-0.0926,-1,0,0,0.0884,8,4.5965,38,0.1272,-1,0,0,",
    "0.0198,-1,0,0,0.1294,8,4.4943,45,0.0021,10,0,44,-0.2106,8,3.7037,43,-0.1067,-1,0,0,-0.2145,-1,0,0,",
    "-0.0475,-1,0,0,-0.2548,24,0.5,49,0.1176,4,0.2143,48,0.0309,-1,0,0,0.1027,-1,0,0,-0.0567,31,1.5,51,",
    "0.1233,-1,0,0,0.1273,-1,0,0,0.0416,8,4.4943,58,0.0021,13,0.3438,57,-0.1832,8,4,56,-0.1943,-1,0,0,",
    "-0.2163,-1,0,0,-0.0864,-1,0,0,0.0675,8,4.7419,62,0.1137,0,9,61,0.029,-1,0,0,-0.0491,-1,0,0,0.0774,7,",
    "0.6869,64,0.1201,-1,0,0,-0.0083,-1,0,0,0.1232,8,4.4943,71,0.0022,10,0,70,-0.1615,18,0.5,69,-0.0752,",
    "-1,0,0,-0.1509,-1,0,0,-0.0123,-1,0,0,-0.2017,24,0.5,75,0.1098,4,0.2143,74,0.0198,-1,0,0,0.0952,-1,0,",
    "0,-0.0616,31,1.5,77,0.1165,-1,0,0,0.1211,-1,0,0,0.0311,8,4.4943,84,0.0022,10,0,83,-0.1455,1,0,82,",
    "-0.0663,-1,0,0,-0.1201,-1,0,0,0.0076,-1,0,0,-0.1843,8,4.7419,88,0.1062,0,9,87,0.0185,-1,0,0,-0.0549,",
    "-1,0,0,0.0694,12,1.5,90,0.1136,-1,0,0,0.0109,-1,0,0,0.1189,8,4.4,99,0.0021,8,3.8667,96,-0.1396,1,",
    "0.1429,95,-0.1692,-1,0,0,-0.1765,-1,0,0,-0.0626,18,0.5,98,-0.0559,-1,0,0,-0.1277,-1,0,0,0.0139,10,0,",
    "103,0.0978,7,0.6869,102,0.1046,-1,0,0,-0.0273,-1,0,0,0.1093,-1,0,0,-0.0812,8,4.5965,112,0.0016,10,0,",
    "109,-0.1183,3,0.1111,108,-0.0461,-1,0,0,-0.0053,-1,0,0,-0.1494,9,4.5556,111,-0.1615,-1,0,0,-0.1677,",
    "-1,0,0,-0.0124,24,0.5,116,0.1028,13,0.2,115,0.0073,-1,0,0,0.0778,-1,0,0,-0.0938,31,1.5,118,0.1106,-1,",
    "0,0,0.1156,-1,0,0,0.0254,8,4.2517,127,0.0014,1,0.0938,124,-0.1295,0,6,123,-0.1497,-1,0,0,-0.0792,-1,",
    "0,0,-0.1614,2,0,126,-0.0305,-1,0,0,-0.0898,-1,0,0,0.0691,8,4.7419,131,0.0843,13,0.1667,130,-0.0036,",
    "-1,0,0,-0.1007,-1,0,0,0.0552,12,1.5,133,0.1042,-1,0,0,-0.0051,-1,0,0,0.111,8,4.5965,142,0.0011,8,",
    "3.8667,139,-0.1012,1,0.1429,138,-0.1431,-1,0,0,-0.151,-1,0,0,-0.0499,13,0.1538,141,-0.03,-1,0,0,",
    "-0.1249,-1,0,0,0.0255,24,0.5,146,0.0959,13,0.2,145,-0.0009,-1,0,0,0.0711,-1,0,0,-0.0915,31,1.5,148,",
    "0.1049,-1,0,0,0.1107,-1,0,0,0.0159,8,4.5965,157,0.0008,10,0,154,-0.094,3,0.125,153,-0.0294,-1,0,0,",
    "0.0029,-1,0,0,-0.1319,31,2.5,156,-0.1411,-1,0,0,-0.1483,-1,0,0,-0.0153,24,0.5,161,0.0925,13,0.2,160,",
    "-0.0012,-1,0,0,0.0681,-1,0,0,-0.082,31,1.5,163,0.1019,-1,0,0,0.1081,-1,0,0,0.0147,8,4.2517,172,",
    "0.0005,1,0.0938,169,-0.1073,0,6,168,-0.1297,-1,0,0,-0.0607,-1,0,0,-0.1427,2,0,171,-0.017,-1,0,0,",
    "-0.0713,-1,0,0,0.0714,9,4.9333,176,0.0733,10,0,175,0.0199,-1,0,0,0.0418,-1,0,0,-0.1227,4,0.4579,178,",
    "0.1086,-1,0,0,0.1131,-1,0,0,0.0209,8,4.7419,187,0.0003,8,3.8667,184,-0.0776,1,0.1429,183,-0.1265,-1,",
    "0,0,-0.1354,-1,0,0,-0.0411,18,0.5,186,-0.017,-1,0,0,-0.0899,-1,0,0,0.0489,1,0.5,191,0.0918,31,1.5,",
    "190,0.1014,-1,0,0,0.1085,-1,0,0,0.0188,36,3.5,193,-0.0167,-1,0,0,-0.0642,-1,0,0,0.0395,8,4,200,",
    "0.0001,1,0.1429,197,-0.1103,-1,0,0,-0.1248,2,0,199,-0.0253,-1,0,0,-0.0915,-1,0,0,0.0826,9,4.9333,204,",
    "0.0578,13,0.1538,203,0.0059,-1,0,0,-0.0927,-1,0,0,0.0405,4,0.4579,206,0.1053,-1,0,0,0.1104,-1,0,0,",
    "0.016,8,4.7419,215,0.0001,10,0,212,-0.0678,3,0.125,211,-0.0153,-1,0,0,0.0164,-1,0,0,-0.1312,31,2.5,",
    "214,-0.123,-1,0,0,-0.1313,-1,0,0,-0.004,12,1.5,217,0.0853,-1,0,0,-0.0312,7,0.7112,219,0.0956,-1,0,0,",
    "0.0009,-1,0,0,0.1009,10,0,228,-0.0003,9,4.4667,225,0.0437,0,9,224,-0.0109,-1,0,0,-0.0815,-1,0,0,",
    "0.0472,31,1.5,227,0.0918,-1,0,0,0.0984,-1,0,0,0.0099,9,4.6667,230,-0.1182,-1,0,0,-0.1297,-1,0,0,",
    "0.0157,8,4,237,-0.0003,8,3.7037,234,-0.097,-1,0,0,-0.1196,1,0,236,-0.0322,-1,0,0,-0.0758,-1,0,0,",
    "0.0354,9,4.9333,241,0.0487,13,0.1538,240,0.0038,-1,0,0,-0.0848,-1,0,0,0.0365,4,0.4579,243,0.0978,-1,",
    "0,0,0.1042,-1,0,0,0.006,10,0,252,-0.0005,9,4.4667,249,0.039,0,9,248,-0.0083,-1,0,0,-0.0702,-1,0,0,",
    "0.0445,31,1.5,251,0.0856,-1,0,0,0.093,-1,0,0,0.0043,31,2.5,254,-0.1119,-1,0,0,-0.1234,-1,0,0,0.0092,",
    "10,0,263,-0.0005,9,4.4667,260,0.0362,13,0.3,259,-0.0074,-1,0,0,-0.0425,-1,0,0,0.0789,31,1.5,262,",
    "0.082,-1,0,0,0.0897,-1,0,0,0.004,9,4.5556,265,-0.1072,-1,0,0,-0.1195,-1,0,0,0.0078,8,3.8667,270,",
    "-0.0004,1,0.1429,269,-0.0985,-1,0,0,-0.1126,-1,0,0,-0.0202,9,4.9333,274,0.0362,18,0.5,273,0.0003,-1,",
    "0,0,-0.0513,-1,0,0,0.0469,4,0.4375,276,0.0889,-1,0,0,0.0958,-1,0,0,0.0119,10,0,285,-0.0004,8,4.7419,",
    "282,0.0322,3,0.1111,281,-0.011,-1,0,0,0.0216,-1,0,0,-0.1078,8,6.9333,284,0.0708,-1,0,0,0.0836,-1,0,0,",
    "-0.0577,42,0.5,287,-0.1011,-1,0,0,-0.1166,-1,0,0,0.0011,8,3.7037,290,-0.0009,-1,0,0,-0.104,17,0.5,",
    "294,0.0285,3,0.1429,293,0.0395,-1,0,0,0.0561,-1,0,0,-0.0683,-1,0,0,-0.114,10,0,303,-0.0015,29,2.5,",
    "300,0.0274,31,1.5,299,0.0512,-1,0,0,0.0633,-1,0,0,-0.0528,6,2.8074,302,-0.037,-1,0,0,-0.1211,-1,0,0,",
    "0.0244,42,0.5,305,-0.0948,-1,0,0,-0.111,-1,0,0,0.0031,9,4.9333,314,-0.002,1,0,311,-0.0334,18,0.5,310,",
    "-0.0841,-1,0,0,-0.1463,-1,0,0,-0.0133,13,0.2857,313,0.0207,-1,0,0,-0.0204,-1,0,0,0.0877,4,0.4375,318,",
    "0.0783,7,0.8423,317,0.0864,-1,0,0,0.0274,-1,0,0,0.1021,-1,0,0,0.0019,8,3.7037,321,-0.0017,-1,0,0,",
    "-0.0948,9,5.1111,325,0.0231,18,0.5,324,-0.0034,-1,0,0,-0.055,-1,0,0,0.0435,13,0.2,327,0.0817,-1,0,0,",
    "0.0946,-1,0,0,0.0227,10,0,336,-0.0014,0,9,333,0.0229,18,0.5,332,-0.0241,-1,0,0,-0.1967,-1,0,0,0.0368,",
    "1,0,335,0.0559,-1,0,0,-0.0192,-1,0,0,0.0754,42,0.5,338,-0.0865,-1,0,0,-0.1036,-1,0,0,0.0067,9,5.1111,",
    "347,-0.002,1,0,344,-0.0269,18,0.5,343,-0.0735,-1,0,0,-0.1409,-1,0,0,-0.0079,29,2.5,346,0.0196,-1,0,0,",
    "0.0541,-1,0,0,-0.0523,13,0.2222,349,0.0762,-1,0,0,0.0892,-1,0,0,0.0161,8,3.7037,352,-0.002,-1,0,0,",
    "-0.0873,9,5.1111,356,0.0194,13,0.1538,355,-0.0031,-1,0,0,-0.0648,-1,0,0,0.0256,13,0.2,358,0.074,-1,0,",
    "0,0.0884,-1,0,0,0.0161,10,0,367,-0.0019,0,9,364,0.0191,18,0.5,363,-0.0244,-1,0,0,-0.1791,-1,0,0,",
    "0.0313,1,0,366,0.0508,-1,0,0,-0.0196,-1,0,0,0.0694,42,0.5,369,-0.0797,-1,0,0,-0.0972,-1,0,0,0.0084,8,",
    "3.7037,374,-0.0024,13,0.1,373,-0.0818,-1,0,0,-0.0202,-1,0,0,-0.0941,9,5.1111,378,0.0168,3,0.0313,377,",
    "-0.004,-1,0,0,0.0267,-1,0,0,-0.0554,13,0.2,380,0.0696,-1,0,0,0.0849,-1,0,0,0.0116,8,3.7037,385,",
    "-0.0024,2,0,384,-0.078,-1,0,0,-0.0956,-1,0,0,-0.0241,17,0.5,389,0.0154,3,0.1429,388,0.0243,-1,0,0,",
    "0.041,-1,0,0,-0.0639,-1,0,0,-0.0897,9,5.1111,398,-0.0031,1,0,395,-0.0221,18,0.5,394,-0.0631,-1,0,0,",
    "-0.1306,-1,0,0,-0.0035,29,2.5,397,0.0166,-1,0,0,0.0498,-1,0,0,-0.0488,13,0.2,400,0.0636,-1,0,0,",
    "0.0792,-1,0,0,0.0084,10,0,409,-0.003,0,9,406,0.0146,18,0.5,405,-0.0264,-1,0,0,-0.1651,-1,0,0,0.0254,",
    "41,56,408,0.0453,-1,0,0,0.0757,-1,0,0,0.0034,31,1.5,411,-0.0718,-1,0,0,-0.0869,-1,0,0,-0.0087,9,",
    "5.1111,420,-0.0034,13,0.2857,417,-0.0208,18,0.5,416,-0.0404,-1,0,0,-0.0835,-1,0,0,-0.0016,1,0,419,",
    "0.0437,-1,0,0,-0.0251,-1,0,0,0.0671,13,0.2222,424,0.0592,7,0.8423,423,0.0748,-1,0,0,0.0156,-1,0,0,",
    "0.0891,-1,0,0,0.0046,8,3.7037,429,-0.0027,2,0,428,-0.0708,-1,0,0,-0.089,-1,0,0,-0.0173,40,0.5,433,",
    "0.0127,31,1.5,432,0.0218,-1,0,0,0.0354,-1,0,0,-0.0519,-1,0,0,-0.0826,10,0.4225,442,-0.0033,29,2.5,",
    "439,0.0093,31,1.5,438,0.03,-1,0,0,0.0419,-1,0,0,-0.0409,0,9,441,-0.0403,-1,0,0,-0.1021,-1,0,0,0.0087,",
    "-1,0,0,-0.0798,9,5.1111,451,-0.0037,1,0,448,-0.0197,0,6,447,-0.0553,-1,0,0,0.02,-1,0,0,-0.1018,0,9,",
    "450,0.0132,-1,0,0,-0.0568,-1,0,0,0.0389,37,3.5,453,0.0551,-1,0,0,0.0725,-1,0,0,0.0036,9,5.1111,462,",
    "-0.0034,13,0.2222,459,-0.0182,18,0.5,458,-0.0436,-1,0,0,-0.0867,-1,0,0,-0.0039,24,0.5,461,0.0233,-1,",
    "0,0,-0.0737,-1,0,0,0.0481,13,0.2222,466,0.052,7,0.8423,465,0.0689,-1,0,0,0.0098,-1,0,0,0.0847,-1,0,0,",
    "-0.0011,1,0,473,-0.0031,18,0.5,470,-0.0332,-1,0,0,-0.1033,7,0.8598,472,0.0096,-1,0,0,-0.0681,-1,0,0,",
    "0.0461,0,9,477,0.0235,1,0.375,476,-0.0407,-1,0,0,0.0239,-1,0,0,-0.0912,30,0.5,479,0.0434,-1,0,0,",
    "0.0622,-1,0,0,-0.022,9,4.1667,488,-0.0035,13,0.2857,485,-0.0295,36,3.5,484,-0.0564,-1,0,0,-0.0832,-1,",
    "0,0,-0.0209,15,7.5,487,0.0497,-1,0,0,0.0076,-1,0,0,0.0673,31,1.5,492,0.0254,18,0.5,491,0.0391,-1,0,0,",
    "-0.006,-1,0,0,0.0703,-1,0,0,-0.0402,1,0,501,-0.0031,18,0.5,498,-0.0321,6,3.2516,497,-0.0955,-1,0,0,",
    "-0.1161,-1,0,0,-0.0246,3,0,500,0.0069,-1,0,0,0.0428,-1,0,0,-0.0626,6,2.585,503,0.0223,-1,0,0,-0.053,",
    "2,0,505,0.0372,-1,0,0,-0.0016,-1,0,0,0.0691,29,1.5,514,-0.0035,39,0.5,511,0.0295,36,2.5,510,-0.0255,",
    "-1,0,0,0.0311,-1,0,0,-0.0693,8,4,513,0.0607,-1,0,0,-0.0213,-1,0,0,0.0872,1,0,518,-0.0243,33,1.5,517,",
    "-0.071,-1,0,0,-0.0938,-1,0,0,0.0276,2,0,520,0.012,-1,0,0,-0.0346,-1,0,0,0.0647,11,0.6667,527,-0.0031,",
    "40,0.5,526,0.0061,3,0.1429,525,0.0152,-1,0,0,0.0299,-1,0,0,-0.0515,-1,0,0,-0.0789,-1,0,0,-0.0745,31,",
    "1.5,534,-0.0037,24,0.5,531,0.0081,-1,0,0,-0.083,13,0.2222,533,0.0241,-1,0,0,-0.0063,-1,0,0,0.0789,31,",
    "2.5,536,-0.0557,-1,0,0,-0.1126,-1,0,0,0.0238,17,0.5,545,-0.0037,3,0.1429,542,0.0042,40,0.5,541,",
    "0.0187,-1,0,0,0.0284,-1,0,0,-0.0734,8,4.7879,544,-0.059,-1,0,0,-0.0844,-1,0,0,0.0067,-1,0,0,-0.0792,",
    "29,1.5,552,-0.0044,2,0.3571,551,0.0269,9,4.5556,550,0.046,-1,0,0,0.0048,-1,0,0,0.0919,-1,0,0,-0.0583,",
    "0,9,556,-0.0237,37,1.5,555,-0.0688,-1,0,0,0.0242,-1,0,0,-0.1091,1,0,558,0.0065,-1,0,0,-0.0547,-1,0,0,",
    "0.0327,8,3.5417,561,-0.0042,-1,0,0,-0.0635,31,1.5,565,0.0052,18,0.5,564,0.0173,-1,0,0,-0.0212,-1,0,0,",
    "0.0496,31,2.5,567,-0.0489,-1,0,0,-0.1023,-1,0,0,0.0235,1,0,574,-0.0043,7,0.8656,571,-0.0291,-1,0,0,",
    "-0.0881,18,0.5,573,0.0075,-1,0,0,-0.0543,-1,0,0,0.0374,7,0.9734,578,0.0172,24,0.5,577,0.0341,-1,0,0,",
    "-0.0339,-1,0,0,0.0528,-1,0,0,-0.049,9,5.1111,587,-0.0046,3,0.0313,584,-0.0161,39,0.5,583,0.0063,-1,0,",
    "0,-0.0271,-1,0,0,0.0307,15,0.5,586,-0.0499,-1,0,0,0.0128,-1,0,0,-0.074,13,0.2222,589,0.0396,-1,0,0,",
    "0.0606,-1,0,0,-0.0172,0,9,596,-0.0041,18,0.5,593,-0.0299,-1,0,0,-0.1198,9,3.7083,595,0.0098,-1,0,0,",
    "-0.0532,-1,0,0,0.0506,10,0,600,0.0151,41,56,599,0.0332,-1,0,0,0.0655,-1,0,0,-0.0057,16,0,602,-0.048,",
    "-1,0,0,-0.0707,-1,0,0,-0.0045,1,0,609,-0.0044,7,0.8656,606,-0.0283,-1,0,0,-0.0825,18,0.5,608,0.006,",
    "-1,0,0,-0.0459,-1,0,0,0.0313,7,0.9734,613,0.0159,4,0.3571,612,0.0314,-1,0,0,0.0634,-1,0,0,-0.0103,-1,",
    "0,0,-0.0437,29,1.5,620,-0.0044,2,0.3571,619,0.0234,9,4.5556,618,0.0425,-1,0,0,0.0044,-1,0,0,0.0871,",
    "-1,0,0,-0.0544,13,0.2857,624,-0.0212,37,3.5,623,-0.0402,-1,0,0,-0.0015,-1,0,0,-0.0937,1,0.1,626,",
    "0.0404,-1,0,0,-0.0111,-1,0,0,0.0649,31,1.5,633,-0.0038,24,0.5,630,0.0071,-1,0,0,-0.0695,13,0.2222,",
    "632,0.0213,-1,0,0,-0.0095,-1,0,0,0.0772,31,2.5,635,-0.0491,-1,0,0,-0.0911,-1,0,0,0.0174,6,2.2516,640,",
    "-0.0038,29,1.5,639,-0.0562,-1,0,0,0.0077,-1,0,0,-0.0941,17,0.5,644,0.0051,10,0,643,0.0131,-1,0,0,",
    "0.0247,-1,0,0,-0.0458,-1,0,0,-0.0676,40,0.5,653,-0.0044,31,1.5,650,0.0031,3,0,649,0.0146,-1,0,0,",
    "0.044,-1,0,0,-0.0344,3,0,652,-0.0476,-1,0,0,-0.0961,-1,0,0,0.0155,-1,0,0,-0.067,0,9,660,-0.0046,18,",
    "0.5,657,-0.0292,-1,0,0,-0.1087,9,3.7083,659,0.0065,-1,0,0,-0.0486,-1,0,0,0.0436,30,0.5,664,0.0136,10,",
    "0,663,0.0301,-1,0,0,0.0467,-1,0,0,-0.0284,3,0,666,-0.0401,-1,0,0,0.0163,-1,0,0,-0.0853,1,0,673,",
    "-0.0051,7,0.8656,670,-0.0274,-1,0,0,-0.0749,15,8.5,672,0.0032,-1,0,0,0.0242,-1,0,0,-0.053,6,2.585,",
    "675,0.0139,-1,0,0,-0.0451,2,0,677,0.027,-1,0,0,-0.0043,-1,0,0,0.0561,40,0.5,686,-0.0051,31,1.5,683,",
    "0.002,3,0,682,0.0135,-1,0,0,0.0402,-1,0,0,-0.0304,3,0.0769,685,-0.0472,-1,0,0,-0.0842,-1,0,0,0.0272,",
    "-1,0,0,-0.0627,0,9,693,-0.0051,18,0.5,690,-0.0279,-1,0,0,-0.1023,9,3.7083,692,0.0055,-1,0,0,-0.0431,",
    "-1,0,0,0.0391,30,0.5,697,0.0119,35,2.5,696,0.0279,-1,0,0,0.0503,-1,0,0,-0.0136,3,0,699,-0.0386,-1,0,",
    "0,0.0132,-1,0,0,-0.0781,1,0,706,-0.0054,7,0.8656,703,-0.0272,-1,0,0,-0.0699,32,0.5,705,0.0013,-1,0,0,",
    "-0.0352,-1,0,0,0.0346,7,0.9734,710,0.0131,4,0.3571,709,0.027,-1,0,0,0.0594,-1,0,0,-0.0152,-1,0,0,",
    "-0.0382,8,3.5417,713,-0.0051,-1,0,0,-0.0564,7,0.6869,715,0.0029,-1,0,0,-0.0603,31,1.5,717,0.0112,-1,",
    "0,0,0.0256,-1,0,0,-0.0454,29,1.5,726,-0.0053,39,0.5,723,0.0196,13,0.1587,722,-0.0284,-1,0,0,0.0294,",
    "-1,0,0,-0.0635,8,4.2517,725,0.0521,-1,0,0,-0.0073,-1,0,0,0.0868,13,0.2857,730,-0.0202,37,3.5,729,",
    "-0.0361,-1,0,0,-0.0024,-1,0,0,-0.0813,1,0.125,732,0.0343,-1,0,0,-0.0082,-1,0,0,0.0653,1,0,739,",
    "-0.0045,7,0.7733,736,-0.025,-1,0,0,-0.0859,9,5.037,738,-0.0052,-1,0,0,-0.0252,-1,0,0,0.0443,6,2.585,",
    "741,0.0126,-1,0,0,-0.0416,2,0,743,0.0247,-1,0,0,-0.0046,-1,0,0,0.0523,40,0.5,752,-0.0044,6,2.8074,",
    "749,0.0022,13,0.1667,748,-0.0243,-1,0,0,-0.055,-1,0,0,0.0237,10,0,751,0.0202,-1,0,0,0.0365,-1,0,0,",
    "-0.0363,-1,0,0,-0.0572,29,1.5,761,-0.0044,39,0.5,758,0.0195,36,2.5,757,-0.0272,-1,0,0,0.0262,-1,0,0,",
    "-0.0642,8,4.2517,760,0.0516,-1,0,0,-0.0042,-1,0,0,0.0843,13,0.2857,765,-0.0186,37,3.5,764,-0.032,-1,",
    "0,0,-0.0018,-1,0,0,-0.0714,1,0.1176,767,0.0294,-1,0,0,-0.007,-1,0,0,0.0501,8,3.5417,770,-0.0038,-1,0,",
    "0,-0.0508,31,1.5,774,0.0033,7,0.7112,773,0.014,-1,0,0,-0.0651,-1,0,0,0.0269,31,2.5,776,-0.0373,-1,0,",
    "0,-0.0756,-1,0,0,0.0216,24,0.5,781,-0.0042,0,12,780,-0.0412,-1,0,0,0.0111,-1,0,0,-0.082,31,1.5,785,",
    "0.0042,13,0.2222,784,0.0173,-1,0,0,-0.0098,-1,0,0,0.0695,6,3.1887,787,-0.0524,-1,0,0,-0.0748,-1,0,0,",
    "-0.0041,6,2.2516,790,-0.0043,-1,0,0,-0.047,8,3.8667,794,0.0032,1,0.1667,793,-0.0334,-1,0,0,-0.0597,",
    "-1,0,0,0.0119,4,0.3571,796,0.0127,-1,0,0,0.0291,-1,0,0,-0.0229,1,0,803,-0.0044,7,0.7733,800,-0.0233,",
    "-1,0,0,-0.0781,18,0.5,802,-0.0052,-1,0,0,-0.0466,-1,0,0,0.02,7,0.9734,807,0.0117,4,0.3571,806,0.0256,",
    "-1,0,0,0.058,-1,0,0,-0.0159,-1,0,0,-0.0386,40,0.5,814,-0.0045,13,0.4,813,0.0018,1,0.2857,812,-0.0063,",
    "-1,0,0,-0.024,-1,0,0,0.0254,-1,0,0,0.0562,-1,0,0,-0.0527,29,1.5,823,-0.0039,39,0.5,820,0.0185,13,",
    "0.1587,819,-0.0262,-1,0,0,0.028,-1,0,0,-0.0581,8,4.2517,822,0.0507,-1,0,0,-0.0012,-1,0,0,0.0805,3,",
    "0.125,827,-0.0169,0,9,826,-0.0026,-1,0,0,-0.038,-1,0,0,0.0212,-1,0,0,-0.0653,24,0.5,832,-0.0036,15,",
    "10.5,831,-0.0385,-1,0,0,0.015,-1,0,0,-0.0727,31,1.5,836,0.0044,13,0.2222,835,0.0165,-1,0,0,-0.0101,",
    "-1,0,0,0.0679,6,3.1887,838,-0.0468,-1,0,0,-0.0682,-1,0,0,-0.003,9,5.1111,847,-0.0036,36,3.5,844,",
    "-0.0121,15,12.5,843,-0.0336,-1,0,0,-0.0023,-1,0,0,-0.0911,31,1.5,846,0.0119,-1,0,0,0.0308,-1,0,0,",
    "-0.0409,36,10.5,849,0.0278,-1,0,0,0.0562,-1,0,0,-0.0158,12,1.5,854,-0.0036,3,0.0313,853,-0.0385,-1,0,",
    "0,0.0116,-1,0,0,-0.077,37,5.5,858,0.0041,31,1.5,857,-0.0041,-1,0,0,0.0084,-1,0,0,-0.0478,-1,0,0,",
    "0.0568,40,0.5,865,-0.0035,41,126,864,0.0025,0,9,863,-0.0065,-1,0,0,-0.031,-1,0,0,0.0135,-1,0,0,",
    "0.0463,-1,0,0,-0.0494,8,3.5417,868,-0.0032,-1,0,0,-0.0467,7,0.6869,870,0.0032,-1,0,0,-0.0445,2,",
    "0.3571,872,0.01,-1,0,0,0.0204,-1,0,0,-0.0335,13,0.4,881,-0.0035,36,3.5,878,-0.0091,15,12.5,877,",
    "-0.0292,-1,0,0,0.0034,-1,0,0,-0.1008,31,1.5,880,0.0121,-1,0,0,0.0314,-1,0,0,-0.0391,-1,0,0,0.0382,8,",
    "3.5417,884,-0.0035,-1,0,0,-0.0446,40,0.5,888,0.0025,6,2.8074,887,0.0086,-1,0,0,-0.0181,-1,0,0,0.0269,",
    "-1,0,0,-0.0441,12,1.5,893,-0.0036,3,0.0313,892,-0.0362,-1,0,0,0.0118,-1,0,0,-0.0728,37,5.5,897,",
    "0.0035,37,3.5,896,-0.0045,-1,0,0,0.0115,-1,0,0,-0.0344,-1,0,0,0.0546"
  ].join("").split(","),
  Number
);

// src/engine/scorer/model.ts
var STRIDE = 4;
var COUNT = NODES.length / STRIDE;
var FEATURE = Int32Array.from({ length: COUNT }, (_, i) => NODES[i * STRIDE]);
var THRESHOLD = Float64Array.from({ length: COUNT }, (_, i) => NODES[i * STRIDE + 1]);
var RIGHT = Int32Array.from({ length: COUNT }, (_, i) => NODES[i * STRIDE + 2]);
var MEAN = Float64Array.from({ length: COUNT }, (_, i) => NODES[i * STRIDE + 3]);
var ROOTS = rootsOf();
function logOdds(row2) {
  let sum = BIAS;
  for (let i = 0; i < ROOTS.length; i++) {
    let node = ROOTS[i];
    while (FEATURE[node] >= 0) node = childOf(row2, node);
    sum += MEAN[node];
  }
  return sum;
}
function contributions(row2, out) {
  out.fill(0);
  for (const root of ROOTS) {
    let node = root;
    while (FEATURE[node] >= 0) {
      const next = childOf(row2, node);
      out[FEATURE[node]] += MEAN[next] - MEAN[node];
      node = next;
    }
  }
}
function childOf(row2, node) {
  return row2[FEATURE[node]] <= THRESHOLD[node] ? node + 1 : RIGHT[node];
}
function rootsOf() {
  const roots = [];
  for (let at2 = 0; at2 < COUNT; ) {
    roots.push(at2);
    for (let open = 1; open > 0; at2++) open += FEATURE[at2] >= 0 ? 1 : -1;
  }
  return Int32Array.from(roots);
}

// src/engine/scorer/name.ts
var PASSWORD = /pass(?!ive|age|enger|port|thr|through|ing|ed\b|es\b)|pwd|passwd|senha|contrase|kennwort|mot.?de.?passe|парол|密码|パスワード|identified by|[a-z]_?pw$/i;
var TELLING2 = new Set(
  "password passwd pwd pass passphrase passcode secret secrets token key apikey credential credentials creds cred auth authorization bearer passwort kennwort senha contrasena secretkey accesskey privatekey authtoken accesstoken hmac webhook mnemonic pw passwords tokens keys dsn connectionstring string".split(" ")
);
var LOWERING = new Set(
  "public pub publishable client site example sample test mock dummy placeholder default schema type types interface regex pattern label title description desc message msg error errors err hint help tooltip i18n translation name names file filename path url uri endpoint length len size count min max ttl expiry expires expiration expire timeout algorithm alg method methods policy rule validator validate validation field fields column selector css class id ids index hash checksum digest fingerprint integrity version commit sha etag csrf xsrf captcha code board frame word map ring primary foreign sort partition bucket cache tokenizer reset show forgot ref arn env var header headers param params prefix suffix format enabled required at on by is has no not alias text prompt input form page view button link icon status state event handler provider providers manager service helper util utils callback module store option options kind mode modes scope scopes grant issuer audience strategy template html keyboard press down up invalid missing wrong incorrect failed failure unauthorized denied author authors authored bypass compass passing encryption vocab tokenize lexer".split(" ")
);
var ABOUT = new Set(
  "name names type types url uri urls endpoint endpoints file files filename path paths dir length len size count min max ttl expiry expires expiration expire timeout scope scopes request response resp method methods mode modes callback authenticator authenticators authorities authority authz author authors bypass field fields label title description desc message messages msg error errors err header headers param params prefix suffix format enabled required status state event handler handlers provider providers policy policies rule rules regex pattern algorithm alg version class column columns selector css html icon button link form page view hint help tooltip placeholder list configuration config options option settings user username login email mail host hostname port domain region fqdn ref refs helper service manager module util utils schema table index style uuid sid tokenizer tokenize cmdlet flow flows grant audience issuer strategy kind tag tags topic queue decode encode split join replace match includes contains strip trim check with of getuser find annotation comment map iterator parser source stream id ids public pub hash hashes hashed digest digests fingerprint fingerprints checksum checksums".split(" ")
);
var SHOWN = new Set(
  "label lbl title btn button txt placeholder hint tooltip msg message error err forgot show hide mandatory notification translate i18n enter".split(
    " "
  )
);
var OTHER2 = /^hashed|\.(?:com|org|net)$|regex|pattern|validat|err(?:or)?_?code|status_?code|authorship|nopasswd|getpass|public[_-]?key|csrf|xsrf|authenticity|requestverification|client[_-]?id\b|clientid$|captcha[_-]?site|site[_-]?key|nonce/i;
var TRYING2 = /test|expect|fake|mock|dummy|sample|example|invalid|wrong|bogus/i;
var RAISING = new Set(
  "prod production live admin root master owner db database mysql postgres pg redis mongo aws azure gcp smtp mail ftp ssh ldap deploy".split(
    " "
  )
);
var known = /* @__PURE__ */ new Map();
var MOST_KNOWN = 2e3;
function nameFacts(name) {
  let facts = known.get(name);
  if (facts === void 0) {
    if (known.size >= MOST_KNOWN) known.clear();
    facts = read(name);
    known.set(name, facts);
  }
  return facts;
}
function read(name) {
  const words = nameWords(name);
  const last = words[words.length - 1] ?? "";
  let lowering = 0;
  for (const word3 of words) if (LOWERING.has(word3)) lowering++;
  return {
    words,
    password: PASSWORD.test(name),
    secret: /secret/i.test(name),
    token: /token|bearer|jwt/i.test(name),
    key: /key|密钥/i.test(name),
    auth: /auth/i.test(name),
    credential: /cred/i.test(name),
    endsTelling: TELLING2.has(last) || /(?:password|passwd|pwd|secret|token|key|pass)$/.test(last),
    endsLowering: LOWERING.has(last),
    lowering,
    other: SHOWN.has(words[0] ?? "") || ABOUT.has(last) && !/secret_?id$/i.test(name) || OTHER2.test(name),
    trying: TRYING2.test(name),
    raising: words.some((word3) => RAISING.has(word3)),
    upper: /^[A-Z][A-Z0-9_]*$/.test(name),
    plain: name.toLowerCase().replace(/[^a-z0-9]/g, "")
  };
}
function nameWords(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9\u0080-\uffff]+/).filter((word3) => word3 !== "");
}

// src/engine/score.ts
var SHORTEST_PASSWORD = 4;
var SHORTEST_KEY = 6;
var LONGEST3 = 400;
var PLACEHOLDER2 = 0.05;
var WELL_KNOWN2 = 0.05;
var EXAMPLE = 0.4;
var EXAMPLE_COMMENT = 2;
var LEAST = 0.06;
var MOST = 0.95;
var NOISE = 0.6;
var at = (name) => FEATURES.findIndex(([own]) => own === name);
var COMMENT2 = at("comment");
var [LENGTH2, DIGITS, UPPERS, SWITCHES, KNOWN] = [
  at("length"),
  at("digits"),
  at("uppers"),
  at("switches"),
  at("known")
];
var EXPLAINED = 0.25;
var GIVEN = "is given to a name that suggests a secret";
var REASONS = 3;
var WORTH_NAMING = 0.15;
var shares = new Float64Array(WIDTH);
function scoreNamed(bytes, found, name, value) {
  const facts = nameFacts(name);
  const { password, other } = facts;
  if (value.length < (password ? SHORTEST_PASSWORD : SHORTEST_KEY) || value.length > LONGEST3)
    return void 0;
  if (other || isPathTail(bytes, found) || isText2(value, password) || isCode2(bytes, found, value) || isLookAlike(value, password))
    return void 0;
  if (facts.plain.endsWith("authorization") && isScheme(bytes, found, value)) return void 0;
  const why = isInTemplate(bytes, found) ? "runs into a template" : namedPlaceholder(value, name);
  if (why !== void 0)
    return { confidence: PLACEHOLDER2, reasons: [`the value ${why}`], deadEnd: "example" };
  if (isWellKnownPassword(value))
    return { confidence: WELL_KNOWN2, reasons: ["the value is a well-known password"] };
  const row2 = features(bytes, found, facts, value);
  const odds = Math.max(logOdds(row2), isNoise(row2) && facts.endsTelling ? NOISE : -Infinity);
  const confidence = Math.max(LEAST, Math.min(MOST, 1 / (1 + Math.exp(-odds))));
  if (row2[COMMENT2] === EXAMPLE_COMMENT && confidence > EXAMPLE) {
    return { confidence: EXAMPLE, reasons: ["stands in the example of a comment", ...reasonsOf(row2)] };
  }
  return { confidence, reasons: confidence < EXPLAINED ? [GIVEN] : reasonsOf(row2) };
}
function isPathTail(bytes, found) {
  const slash = 47;
  return bytes[found.nameStart - 1] === slash && bytes[found.nameStart - 2] !== slash;
}
function isInTemplate(bytes, found) {
  if (found.quote !== 0) return false;
  if (found.operator === "markup" && bytes.toString("latin1", found.nameStart - 2, found.nameStart) === "<<")
    return true;
  return runsIntoTemplate(bytes, found.valueEnd);
}
function isNoise(row2) {
  const isMixed = row2[DIGITS] > 0 && row2[UPPERS] > 0 && row2[SWITCHES] >= 0.3;
  return isMixed && row2[LENGTH2] >= 14 && row2[KNOWN] < 0.35;
}
function reasonsOf(row2) {
  contributions(row2, shares);
  const strongest = [...shares.keys()].filter((i) => Math.abs(shares[i]) >= WORTH_NAMING).sort((a, b) => Math.abs(shares[b]) - Math.abs(shares[a]));
  const phrases = strongest.map((i) => FEATURES[i][shares[i] > 0 ? 1 : 2]);
  return [.../* @__PURE__ */ new Set([GIVEN, ...phrases])].slice(0, REASONS + 1);
}
function isText2(value, isPassword) {
  const blanks = value.length - value.replace(/\s/g, "").length;
  return blanks > 1 || blanks === 1 && !(isPassword && /\d/.test(value));
}

// src/engine/shape.ts
init_alphabet();
var STEP_BUDGET = 2e4;
var ALNUM = alphabet("base62");
var HEX = alphabet("hex");
var ShapeWalk = class {
  form;
  #bounds;
  /** For each element, the bytes that may come first from it on; undefined where nothing need come. */
  #starts;
  /** For each element, its longest literal. */
  #longest;
  #left;
  #right;
  #steps = 0;
  /** Bytes that the last walk of `at` looked at; the range may go beyond the text's ends. */
  low = 0;
  high = 0;
  /** Offsets of the last walk that succeeded. */
  start = 0;
  end = 0;
  secretStart = 0;
  secretEnd = 0;
  constructor(form2, left, right2) {
    this.form = form2;
    this.#bounds = new Int32Array(form2.elements.length + 1);
    this.#starts = form2.elements.map((_, index) => startBytes(form2.elements, index));
    this.#longest = form2.elements.map(
      (element2) => element2.kind === "literal" ? Math.max(...element2.choices.map((choice) => choice.length)) : 0
    );
    this.#left = left === "none" ? void 0 : boundary(form2.elements[0]);
    this.#right = right2 === "none" ? void 0 : boundary(form2.elements[form2.elements.length - 1]);
  }
  /** True when the form holds with element `element` beginning at `at`; the offsets are then set. */
  at(bytes, at2, element2) {
    this.#steps = STEP_BUDGET;
    this.#bounds[element2] = at2;
    this.low = this.high = at2;
    if (!this.#forward(bytes, at2, element2) || !this.#backward(bytes, at2, element2 - 1)) return false;
    this.start = this.#bounds[0];
    this.end = this.#bounds[this.form.elements.length];
    this.secretStart = this.#bounds[this.form.secretFrom];
    this.secretEnd = this.#bounds[this.form.secretTo];
    return true;
  }
  /** True when the form is exactly bytes [start, end): for values whose borders are known. */
  exactly(bytes, start, end) {
    this.#steps = STEP_BUDGET;
    this.#bounds[0] = start;
    if (!this.#forward(bytes, start, 0, end)) return false;
    this.secretStart = this.#bounds[this.form.secretFrom];
    this.secretEnd = this.#bounds[this.form.secretTo];
    return true;
  }
  #forward(bytes, at2, index, stop = -1) {
    if (this.#steps-- <= 0) return false;
    this.#bounds[index] = at2;
    const element2 = this.form.elements[index];
    if (element2 === void 0) {
      if (at2 >= this.high) this.high = at2 + 1;
      return stop >= 0 ? at2 === stop : rightFree(bytes, at2, this.#right);
    }
    const limit = stop >= 0 ? stop : bytes.length;
    if (element2.kind === "literal") {
      this.high = Math.max(this.high, at2 + this.#longest[index]);
      for (const choice of element2.choices) {
        if (at2 + choice.length <= limit && holds(bytes, at2, choice, element2.anyCase)) {
          if (this.#forward(bytes, at2 + choice.length, index + 1, stop)) return true;
        }
      }
      return false;
    }
    const most = Math.min(limit, at2 + element2.max);
    let run = at2;
    while (run < most && element2.mask[bytes[run]] === 1) run++;
    if (run >= this.high) this.high = run + 1;
    const starts = this.#starts[index + 1];
    for (; run - at2 >= element2.min; run--) {
      if (starts !== void 0 && starts[bytes[run]] !== 1) continue;
      if (this.#forward(bytes, run, index + 1, stop)) return true;
      if (this.#steps <= 0) return false;
    }
    return false;
  }
  #backward(bytes, at2, index) {
    if (this.#steps-- <= 0) return false;
    if (index < 0) {
      this.low = Math.min(this.low, at2 - LEFT_REACH);
      return leftFree(bytes, at2, this.#left);
    }
    const element2 = this.form.elements[index];
    if (element2.kind === "literal") {
      this.low = Math.min(this.low, at2 - this.#longest[index]);
      for (const choice of element2.choices) {
        if (at2 - choice.length >= 0 && holds(bytes, at2 - choice.length, choice, element2.anyCase)) {
          this.#bounds[index] = at2 - choice.length;
          if (this.#backward(bytes, at2 - choice.length, index - 1)) return true;
        }
      }
      return false;
    }
    const least = Math.max(0, at2 - element2.max);
    let run = at2;
    while (run > least && element2.mask[bytes[run - 1]] === 1) run--;
    this.low = Math.min(this.low, run - 1);
    for (; at2 - run >= element2.min; run++) {
      this.#bounds[index] = run;
      if (this.#backward(bytes, run, index - 1)) return true;
      if (this.#steps <= 0) return false;
    }
    return false;
  }
};
function startBytes(elements, index) {
  const starts = new Uint8Array(256);
  for (const element2 of elements.slice(index)) {
    let mayBeEmpty = false;
    if (element2.kind === "class") {
      element2.mask.forEach((bit, byte) => starts[byte] |= bit);
      mayBeEmpty = element2.min === 0;
    } else {
      for (const choice of element2.choices) {
        if (choice === "") mayBeEmpty = true;
        else for (const byte of cases(choice.charCodeAt(0), element2.anyCase)) starts[byte] = 1;
      }
    }
    if (!mayBeEmpty) return starts;
  }
  return void 0;
}
function cases(byte, anyCase) {
  return anyCase && isLetter3(byte) ? [byte, byte ^ 32] : [byte];
}
function boundary(element2) {
  return element2.kind === "literal" ? ALNUM : ALNUM.map((bit, i) => bit | element2.mask[i]);
}
function holds(bytes, at2, text2, anyCase) {
  for (let i = 0; i < text2.length; i++) {
    const wanted = text2.charCodeAt(i);
    const byte = bytes[at2 + i];
    if (byte !== wanted && !(anyCase && isLetter3(wanted) && (byte ^ wanted) === 32)) return false;
  }
  return true;
}
function isLetter3(byte) {
  return (byte | 32) >= 97 && (byte | 32) <= 122;
}
function rightFree(bytes, end, mask) {
  return mask === void 0 || end >= bytes.length || mask[bytes[end]] === 0;
}
var LEFT_REACH = 6;
function leftFree(bytes, start, mask) {
  if (mask === void 0 || start === 0 || mask[bytes[start - 1]] === 0) return true;
  const before = (distance) => start >= distance ? bytes[start - distance] : 0;
  const backslash = 92;
  if (before(2) === backslash && "abefnrtv0".includes(String.fromCharCode(before(1)))) return true;
  if (HEX[before(1)] !== 1 || HEX[before(2)] !== 1) return false;
  if (before(3) === 37) return true;
  if (before(3) === 120 && before(4) === backslash) return true;
  return HEX[before(3)] === 1 && HEX[before(4)] === 1 && before(5) === 117 && before(6) === backslash;
}

// src/engine/assigned.ts
init_valueforms();
var NEAR = 200;
var LONGEST_WORD = 56;
var AROUND_LINE = 160;
var AROUND4 = 32;
var PLAINLY_NONE = 0.05;
var SUGGESTING = STRONG_NAMES.map(normalName);
var LOGIN_CALL = /(?:credentials?|login|auth|authenticate|authentication|basic)$/i;
var AssignedRules = class {
  #pack;
  #active;
  #reader = new AssignmentReader();
  /** Vendor rules' forms by the value length they accept, made when a value first has that length. */
  #byLength = [];
  #forms = [];
  #generic;
  /** For each anchor, the rules whose vendor word it is. */
  #vendors = [];
  constructor(pack, active) {
    this.#pack = pack;
    this.#active = active;
    this.#generic = genericRules(pack, active);
  }
  /** Sets the name around hit `index`; returns its end. */
  #name(bytes, hits, index) {
    const at2 = hits.at[index];
    return this.#reader.name(bytes, at2, at2 + anchorLength(this.#pack.anchors, hits.anchor[index]));
  }
  /**
   * True when an earlier hit stands in the same name: a name is judged once, for the first word in it. An earlier word
   * whose name does not come as far as this one's is too far away to stand for it.
   */
  #isTaken(bytes, hits, index, isName2) {
    const at2 = hits.at[index];
    const { nameStart, nameEnd } = this.#reader.result;
    const isWhole = at2 - nameStart < NAME_REACH;
    const least = (isWhole ? nameStart : at2 - NAME_REACH) - LONGEST_WORD;
    for (let i = index - 1; i >= 0 && hits.at[i] >= least; i--) {
      const anchor = hits.anchor[i];
      const end = hits.at[i] + anchorLength(this.#pack.anchors, anchor);
      if (isWhole && end < nameStart || !isName2(anchor)) continue;
      if (isWhole && nameEnd - end <= NAME_REACH) return true;
      const reaches3 = this.#name(bytes, hits, i) >= nameEnd;
      this.#name(bytes, hits, index);
      if (reaches3) return true;
    }
    return false;
  }
  /** Reads the assignment at hit `index` and pushes its matches. @param extent takes in what was looked at. */
  judge(bytes, hits, index, isName2, extent, out) {
    const at2 = hits.at[index];
    this.#name(bytes, hits, index);
    const { nameStart } = this.#reader.result;
    extent.add(nameStart - LONGEST_WORD, this.#reader.seenTo);
    if (this.#isTaken(bytes, hits, index, isName2)) return;
    const isGiven = this.#reader.value();
    extent.add(this.#reader.seenFrom, this.#reader.seenTo);
    if (!isGiven) return;
    const found = this.#reader.result;
    if (found.quote !== 0 && LOGIN_CALL.test(bytes.toString("latin1", found.nameStart, found.nameEnd)))
      this.#reader.second();
    extent.add(nameStart - AROUND_LINE, Math.max(this.#reader.seenTo, found.valueEnd + AROUND_LINE));
    const length2 = found.valueEnd - found.valueStart;
    if (length2 < 4 || isBinary(bytes, found.nameStart, found.valueEnd) || isExpression(bytes, found)) return;
    const before = out.length;
    if (length2 <= LONGEST4) this.#vendorRules(bytes, hits, index, found, extent, out);
    if (out.length === before) this.#genericRules(bytes, at2, found, out);
  }
  #formsOf(length2) {
    let forms = this.#byLength[length2];
    if (forms === void 0) {
      const { spans, kinds } = this.#pack.forms;
      forms = [];
      for (let form2 = 0; form2 < kinds.length; form2++) {
        if (spans[2 * form2] > length2 || spans[2 * form2 + 1] < length2) continue;
        const known2 = this.#forms[form2] ?? {
          rules: this.#rulesOf(form2),
          kinds: kinds[form2],
          walk: void 0
        };
        this.#forms[form2] = known2;
        if (known2.rules.length > 0) forms.push(known2);
      }
      this.#byLength[length2] = forms;
    }
    return forms;
  }
  #rulesOf(form2) {
    const { rules, ends } = this.#pack.forms;
    const all = rules.subarray(form2 === 0 ? 0 : ends[form2 - 1], ends[form2]);
    return [...all].filter((rule2) => this.#active[rule2] === 1);
  }
  #vendorRules(bytes, hits, index, found, extent, out) {
    const forms = this.#formsOf(found.valueEnd - found.valueStart);
    if (forms.length === 0) return;
    const at2 = hits.at[index];
    const kinds = kindsIn(bytes, found.valueStart, found.valueEnd);
    for (const form2 of forms) {
      if ((kinds & ~form2.kinds) !== 0) continue;
      const { rules } = form2;
      form2.walk ??= new ShapeWalk(parseForm(this.#pack.rules.at(rules[0]).form), "none", "none");
      const { walk } = form2;
      if (!walk.exactly(bytes, found.valueStart, found.valueEnd)) continue;
      const [start, end] = [walk.secretStart, walk.secretEnd];
      const name = bytes.toString("latin1", found.nameStart, found.nameEnd);
      for (const rule2 of rules) {
        extent.add(at2 - NEAR - LONGEST_WORD, at2 + NEAR + LONGEST_WORD);
        const reason = this.#context(this.#pack.rules.at(rule2), rule2, name, hits, index);
        if (reason === void 0) continue;
        const [back, ahead] = appraisalReach(this.#pack.rules.at(rule2));
        extent.add(start - back, end + ahead);
        const match = appraise(this.#pack.rules.at(rule2), bytes, {
          rule: rule2,
          anchor: at2,
          start,
          end,
          publicPrefix: 0,
          reason
        });
        if (match !== void 0) out.push(match);
      }
    }
  }
  /** Why the rule's words and names hold for this assignment, or undefined. */
  #context(rule2, index, name, hits, hit) {
    const normal = normalName(name);
    const inName = rule2.names.length > 0 ? rule2.names.some((n) => normal.includes(n)) : void 0;
    const word3 = rule2.words.find((w) => holdsWord(name, normal, w));
    if (word3 !== void 0 && inName !== false) return `given to a name of ${rule2.provider}`;
    const suggests = inName ?? SUGGESTING.some((n) => holdsName(normal, n));
    if (!suggests) return void 0;
    if (rule2.words.length === 0) return "given to a name of its own";
    return this.#vendorNear(index, hits, hit) ? `${rule2.provider} is named near` : void 0;
  }
  #vendorNear(rule2, hits, hit) {
    const at2 = hits.at[hit];
    for (let i = hit; i >= 0 && at2 - hits.at[i] <= NEAR; i--)
      if (this.#vendorsOf(hits.anchor[i]).has(rule2)) return true;
    for (let i = hit + 1; i < hits.count && hits.at[i] - at2 <= NEAR; i++) {
      if (this.#vendorsOf(hits.anchor[i]).has(rule2)) return true;
    }
    return false;
  }
  #vendorsOf(anchor) {
    let vendors = this.#vendors[anchor];
    if (vendors === void 0) {
      vendors = vendorsOf(this.#pack.anchors, anchor);
      this.#vendors[anchor] = vendors;
    }
    return vendors;
  }
  #genericRules(bytes, anchor, found, out) {
    if (this.#generic.length === 0) return;
    const name = bytes.toString("utf8", found.nameStart, found.nameEnd);
    const normal = normalName(name);
    const rule2 = this.#generic.find(
      (index) => this.#pack.rules.at(index).names.some((n) => holdsName(normal, n))
    );
    if (rule2 === void 0) return;
    const score = scoreNamed(bytes, found, name, bytes.toString("utf8", found.valueStart, found.valueEnd));
    if (score === void 0 || score.confidence < PLAINLY_NONE) return;
    out.push({
      rule: rule2,
      anchor,
      start: found.valueStart,
      end: found.valueEnd,
      secret: new Secret(bytes.subarray(found.valueStart, found.valueEnd)),
      confidence: score.confidence,
      reasons: score.reasons,
      ...score.deadEnd && { deadEnd: score.deadEnd },
      detail: {},
      decoders: [],
      parts: []
    });
  }
};
function vendorsOf(anchors, anchor) {
  const vendors = /* @__PURE__ */ new Set();
  eachUse(anchors, anchor, (rule2, use) => {
    if (use === USE.word) vendors.add(rule2);
  });
  return vendors;
}
function genericRules({ rules, forms }, active) {
  const formed = new Uint8Array(rules.length);
  for (const rule2 of forms.rules) formed[rule2] = 1;
  const generic = [];
  for (let index = 0; index < rules.length; index++)
    if (active[index] === 1 && formed[index] === 0 && rules.has(index, TRAIT.assigned)) generic.push(index);
  return generic;
}
function isExpression(bytes, found) {
  return found.quote === 0 && !found.line && "([{".includes(String.fromCharCode(bytes[found.valueStart]));
}
function holdsName(normal, name) {
  if (name !== "auth") return normal.includes(name);
  return /auth(?!or(?!iz))/.test(normal);
}
function holdsWord(name, normal, word3) {
  if (word3.length >= 6) return normal.includes(word3);
  for (let at2 = normal.indexOf(word3); at2 >= 0; at2 = normal.indexOf(word3, at2 + 1)) {
    if (delimited(name, word3)) return true;
  }
  return false;
}
function delimited(name, word3) {
  const parts = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/);
  return parts.includes(word3) || parts.some((part3, i) => part3 + (parts[i + 1] ?? "") === word3);
}
function isBinary(bytes, start, end) {
  for (let i = Math.max(0, start - AROUND4); i < Math.min(bytes.length, end + AROUND4); i++) {
    const byte = bytes[i];
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) return true;
  }
  return false;
}

// src/engine/extent.ts
var Extent = class {
  /** First byte looked at; -1 when it was seen that the text begins there. */
  low = 0;
  /** Behind the last byte looked at; the text's length + 1 when it was seen that the text ends there. */
  high = 0;
  #length = 0;
  /** Begins anew with bytes [from, to) of a text. */
  begin({ length: length2 }, from, to) {
    this.#length = length2;
    this.low = from;
    this.high = to;
    return this;
  }
  /** Takes in [from, to), which may go beyond the text's ends. */
  add(from, to) {
    if (from < this.low) this.low = Math.max(-1, from);
    if (to > this.high) this.high = Math.min(this.#length + 1, to);
  }
};

// src/engine/decode/unwrap.ts
init_limits();
init_alphabet();
init_ruleset();
init_encodings();
import { constants, gunzipSync } from "node:zlib";
var RUN_REACH = 6 * 1024;
var MARGIN = 2 * REACH;
var TEXT_REACH = 256;
var SHORTEST_RUN = 16;
var GUNZIP_BYTES = 1 << 20;
var BASE64 = alphabet("[A-Za-z0-9+/_-]");
var HEX2 = alphabet("hex");
function unwrap(bytes, at2, use, extent) {
  const run = runAround(bytes, at2, use === USE.hex ? HEX2 : BASE64, extent);
  if (run === void 0) return void 0;
  if (use === USE.gzip) return unwrapGzip(run, at2);
  return use === USE.hex ? unwrapHex(bytes, run) : unwrapBase64(bytes, run, use);
}
function unwrapBase64(bytes, run, use) {
  const skip = (run.before - FIRST_CHAR[USE.base64 - use] + 4 * RUN_REACH) % 4;
  const decoded = Buffer.from(run.text.slice(skip), "base64");
  const whole2 = (offset) => skip + Math.floor(offset / 3) * 4;
  return {
    ...run,
    bytes: decoded,
    decoder: "base64",
    // A character holds bits of two bytes: the span takes in every character that holds any of these bytes.
    span: (start, end) => [
      indexOf(bytes, run, whole2(start) + start % 3),
      indexOf(bytes, run, whole2(end) + Math.ceil(end % 3 * 4 / 3))
    ],
    seen: (offset) => indexOf(bytes, run, whole2(offset) + FIRST_CHAR[offset % 3]),
    isText: (at2) => isTextAt(decoded, Math.floor((charsBefore(bytes, run, at2) - skip) * 3 / 4))
  };
}
function unwrapHex(bytes, run) {
  const skip = run.before % 2;
  const text2 = run.text.slice(skip);
  const decoded = Buffer.from(text2.slice(0, text2.length & ~1), "hex");
  const seen = (offset) => indexOf(bytes, run, skip + 2 * offset);
  return {
    ...run,
    bytes: decoded,
    decoder: "hex",
    span: (start, end) => [seen(start), seen(end)],
    seen,
    isText: (at2) => isTextAt(decoded, Math.floor((charsBefore(bytes, run, at2) - skip) / 2))
  };
}
function unwrapGzip(run, at2) {
  try {
    const packed2 = Buffer.from(run.text.slice(run.before), "base64");
    const unpacked = gunzipSync(packed2, {
      maxOutputLength: GUNZIP_BYTES,
      finishFlush: constants.Z_SYNC_FLUSH
    });
    const isText3 = isTextAt(unpacked, 0);
    return {
      ...run,
      bytes: unpacked,
      decoder: "gzip",
      span: () => [at2, run.end],
      seen: () => at2,
      isText: () => isText3
    };
  } catch {
    return void 0;
  }
}
function runAround(bytes, at2, mask, extent) {
  let start = at2;
  const low = Math.max(0, at2 - RUN_REACH);
  let i = at2 - 1;
  for (; i >= low && (mask[bytes[i]] === 1 || isWrap(bytes[i])); i--) if (mask[bytes[i]] === 1) start = i;
  const cutLeft = i < low && low > 0;
  const before = i;
  let end = at2;
  const high = Math.min(bytes.length, at2 + RUN_REACH);
  for (i = at2; i < high && (mask[bytes[i]] === 1 || isWrap(bytes[i]) && wrapsOn(bytes, i, mask)); i++) {
    if (mask[bytes[i]] === 1) end = i + 1;
  }
  const cutRight = i === high && high < bytes.length;
  extent.add(before, cutRight ? i + RUN_REACH : i + 3);
  const head = bytes.toString("latin1", start, at2).replace(WRAPS, "");
  const text2 = head + bytes.toString("latin1", at2, end).replace(WRAPS, "");
  if (text2.length < SHORTEST_RUN) return void 0;
  return {
    start,
    end,
    safeFrom: cutLeft ? start + MARGIN : start,
    safeTo: cutRight ? end - MARGIN : end,
    text: text2,
    before: head.length
  };
}
var WRAPS = /[\r\n]/g;
function charsBefore(bytes, run, at2) {
  let count = 0;
  for (let i = run.start; i < at2; i++) if (!isWrap(bytes[i])) count++;
  return count;
}
function indexOf(bytes, run, index) {
  let at2 = run.start;
  for (let left = index; at2 < run.end; at2++) {
    if (isWrap(bytes[at2])) continue;
    if (left-- === 0) return at2;
  }
  return run.end;
}
function isWrap(byte) {
  return byte === 10 || byte === 13;
}
function wrapsOn(bytes, at2, mask) {
  const next = bytes[at2] === 13 && bytes[at2 + 1] === 10 ? at2 + 2 : at2 + 1;
  return mask[bytes[next]] === 1;
}
function isTextAt(bytes, center) {
  const from = Math.max(0, center - TEXT_REACH);
  const to = Math.min(bytes.length, center + TEXT_REACH);
  if (to - from < 8) return false;
  let odd = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i];
    if (byte < 32 ? byte !== 9 && byte !== 10 && byte !== 13 : byte >= 127) odd++;
  }
  return odd * 8 <= to - from;
}

// src/engine/decode/follow.ts
var Follower = class {
  #inspect;
  #most;
  /** How many decodings deep the text now judged is. */
  #depth = 0;
  /**
   * @param inspect settled matches of a decoded text; it may come back here.
   * @param most encodings inside encodings that are followed.
   */
  constructor(inspect, most) {
    this.#inspect = inspect;
    this.#most = most;
  }
  /** Judges what encoded anchors stand in. @param looked told how far the decision about each looked. */
  judge(bytes, encoded, out, looked) {
    if (encoded.length === 0 || this.#depth >= this.#most) return;
    const last = /* @__PURE__ */ new Map();
    this.#depth++;
    for (const anchor of encoded) {
      const { at: at2, use } = anchor;
      let run = last.get(use);
      if (run === void 0 || at2 < run.unwrapped.safeFrom || at2 >= run.unwrapped.safeTo) {
        const extent = new Extent().begin(bytes, at2, at2);
        const unwrapped = unwrap(bytes, at2, use, extent);
        if (unwrapped === void 0) {
          looked?.(anchor, extent);
          continue;
        }
        run = { unwrapped, extent, seenAt: void 0, nested: [] };
        last.set(use, run);
      }
      looked?.(anchor, run.extent);
      if (!run.unwrapped.isText(at2)) continue;
      if (run.seenAt === void 0) {
        this.#read(run);
        for (const match of run.nested) out.push({ ...match, anchor: at2 });
      }
      for (const match of run.seenAt?.get(at2) ?? []) out.push(match);
    }
    this.#depth--;
  }
  /** Inspects what a run says, and tells its matches by where their anchors are seen in the encoded text. */
  #read(run) {
    const { unwrapped } = run;
    const seenAt = /* @__PURE__ */ new Map();
    for (const match of this.#inspect(unwrapped.bytes)) {
      const [start, end] = unwrapped.span(match.start, match.end);
      const anchor = unwrapped.seen(match.anchor);
      const moved3 = {
        ...match,
        anchor,
        start,
        end,
        decoders: [unwrapped.decoder, ...match.decoders],
        parts: []
      };
      if (match.decoders.length > 0) run.nested.push(moved3);
      else seenAt.set(anchor, [...seenAt.get(anchor) ?? [], moved3]);
    }
    run.seenAt = seenAt;
  }
};

// src/engine/inspector.ts
init_form();

// src/engine/prefilter.ts
var ROUND2 = 32 * 1024;
var Prefilter = class {
  #anchors;
  #tables;
  #bytes = Buffer.alloc(0);
  #view = new DataView(this.#bytes.buffer, 0, 0);
  #candidates = new Uint32Array(ROUND2 / 2 + 8);
  #hits = { count: 0, at: new Int32Array(1024), anchor: new Int32Array(1024) };
  /** @param tables made for these anchors; anchors without grams in them are never found. */
  constructor(anchors, tables) {
    this.#anchors = anchors;
    this.#tables = tables;
  }
  /** Anchors that start in [from, to). The result is reused by the next call. */
  find(bytes, from, to) {
    const hits = this.#hits;
    hits.count = 0;
    if (this.#bytes !== bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    const view = this.#view;
    const { first, second } = this.#tables;
    const candidates = this.#candidates;
    const begin = Math.max(0, from - 1) & ~1;
    const last = Math.min(bytes.length - 4, to + this.#anchors.longest - 4);
    for (let at2 = begin; at2 <= last; at2 += ROUND2) {
      const count = filter(view, first, at2, Math.min(at2 + ROUND2, last + 1), candidates);
      const fewer = sharpen(view, second, candidates, count);
      if (fewer > 0) this.#verify(bytes, view, fewer, from, to);
    }
    if (to + this.#anchors.longest > bytes.length) this.#verifyEnd(bytes, from, to);
    return hits;
  }
  /** Candidates → hits. */
  #verify(bytes, view, count, from, to) {
    const candidates = this.#candidates;
    for (let i = 0; i < count; i++) {
      const at2 = candidates[i];
      this.#compare(bytes, at2, view.getUint32(at2, true) | 538976288, from, to);
    }
  }
  /** The windows that reach over the end of the bytes: an anchor that ends there may be known by what is to follow it. */
  #verifyEnd(bytes, from, to) {
    for (let at2 = Math.max(0, bytes.length - 2) & ~1; at2 < bytes.length; at2 += 2) {
      let gram = 538976288;
      for (let i = at2; i < bytes.length; i++) gram |= bytes[i] << 8 * (i - at2);
      this.#compare(bytes, at2, gram, from, to);
    }
  }
  /** Anchors that have the folded gram at `at` and stand there → hits. */
  #compare(bytes, at2, gram, from, to) {
    const { slots, entries } = this.#tables;
    const { text: text2, ends, fold: fold2 } = this.#anchors;
    const hits = this.#hits;
    const mask = (slots.length >> 1) - 1;
    let slot = Math.imul(gram, -1640531535) >>> 7 & mask;
    let entry = slots[2 * slot + 1];
    while (entry >= 0 && slots[2 * slot] !== gram) {
      slot = slot + 1 & mask;
      entry = slots[2 * slot + 1];
    }
    for (; entry >= 0; entry = entries[2 * entry + 1]) {
      const packed2 = entries[2 * entry];
      const anchor = packed2 >> 7;
      const start = at2 - (packed2 & 127) + 1;
      if (start < from || start >= to) continue;
      if (holds2(bytes, start, text2, anchor === 0 ? 0 : ends[anchor - 1], ends[anchor], fold2[anchor]))
        push(hits, start, anchor);
    }
  }
};
function holds2(bytes, start, text2, from, to, fold2) {
  if (start + to - from > bytes.length) return false;
  for (let i = from, at2 = start; i < to; i++, at2++) if ((bytes[at2] | fold2) !== text2[i]) return false;
  return true;
}
function push(hits, position, which) {
  if (hits.count === hits.at.length) {
    hits.at = grown(hits.at);
    hits.anchor = grown(hits.anchor);
  }
  const { at: at2, anchor } = hits;
  let i = hits.count++ - 1;
  for (; i >= 0 && at2[i] > position; i--) {
    at2[i + 1] = at2[i];
    anchor[i + 1] = anchor[i];
  }
  at2[i + 1] = position;
  anchor[i + 1] = which;
}
function grown(array) {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
function filter(view, first, from, to, out) {
  const end = to | 0;
  const end8 = end - 7 | 0;
  let p = from & ~1;
  let k = 0;
  for (; p < end8; p += 8) {
    const h0 = Math.imul(view.getUint32(p, true) | 538976288, -1640531535);
    const h1 = Math.imul(view.getUint32(p + 2, true) | 538976288, -1640531535);
    const h2 = Math.imul(view.getUint32(p + 4, true) | 538976288, -1640531535);
    const h3 = Math.imul(view.getUint32(p + 6, true) | 538976288, -1640531535);
    const t0 = first[h0 >>> 16] >>> (h0 >>> 11) & 1;
    const t1 = first[h1 >>> 16] >>> (h1 >>> 11) & 1;
    const t2 = first[h2 >>> 16] >>> (h2 >>> 11) & 1;
    const t3 = first[h3 >>> 16] >>> (h3 >>> 11) & 1;
    out[k] = p;
    k = k + t0 | 0;
    out[k] = p + 2;
    k = k + t1 | 0;
    out[k] = p + 4;
    k = k + t2 | 0;
    out[k] = p + 6;
    k = k + t3 | 0;
  }
  for (; p < end; p += 2) {
    const hash = Math.imul(view.getUint32(p, true) | 538976288, -1640531535);
    out[k] = p;
    k = k + (first[hash >>> 16] >>> (hash >>> 11) & 1) | 0;
  }
  return k;
}
function sharpen(view, second, candidates, count) {
  const last = view.byteLength - 6 | 0;
  let k = 0;
  let i = 0;
  for (; i < count; i++) {
    const p = candidates[i] | 0;
    if (p > last) break;
    const four = Math.imul(view.getUint32(p, true) | 538976288, -1640531535);
    const next = view.getUint16(p + 4, true) | 8224;
    const five = Math.imul(four ^ next & 255, -1028477387);
    const six = Math.imul(four ^ next, -2048144789);
    const bits = second[four >>> 16] >>> (four >>> 6) | second[five >>> 16] >>> (five >>> 6) | second[six >>> 16] >>> (six >>> 6);
    candidates[k] = p;
    k = k + (bits & 1) | 0;
  }
  for (; i < count; i++) candidates[k++] = candidates[i];
  return k;
}

// src/engine/inspector.ts
init_regex();
init_rulelist();
init_ruleset();

// src/engine/runs.ts
init_alphabet();
var TOKEN = alphabet("[A-Za-z0-9+/=_-]");
var SHORTEST5 = 20;
var LONGEST6 = 200;
var LOOK_BACK = 40;
var DIGEST = /sha-?\d|md5|hash|digest|checksum|integrity|commit|rev(?:ision)?\b|\bref\b|etag|fingerprint|uuid|guid|base64,|nonce|signature|cache|chunk|@[^\s"']*$/i;
var LEAST_SURPRISE = 4.3;
var LEAST_EVENNESS = 0.72;
var CONFIDENCE = 0.55;
function findRuns(bytes, from, to, visit) {
  let at2 = from;
  if (at2 > 0 && TOKEN[bytes[at2 - 1]] === 1) while (at2 < bytes.length && TOKEN[bytes[at2]] === 1) at2++;
  while (at2 < to) {
    if (TOKEN[bytes[at2]] === 0) {
      at2++;
      continue;
    }
    const start = at2;
    while (at2 < bytes.length && TOKEN[bytes[at2]] === 1) at2++;
    const body = bodyOf(bytes, start, at2);
    if (at2 - body >= SHORTEST5 && at2 - body <= LONGEST6) visit(body, at2);
  }
}
function weighRun(bytes, start, end) {
  const before = bytes[start - 1];
  const isDelimited = start === 0 || before === void 0 || OPENERS.includes(String.fromCharCode(before));
  if (!isDelimited || DIGEST.test(bytes.toString("latin1", Math.max(0, start - LOOK_BACK), start)))
    return void 0;
  const words = wording2(bytes, start, end);
  if (words.known * 4 > end - start || words.surprise < LEAST_SURPRISE) return void 0;
  const bits = entropy(bytes, start, end);
  const most = Math.min(Math.log2(end - start), isHex(bytes, start, end) ? 4 : 6);
  return bits / most < LEAST_EVENNESS ? void 0 : CONFIDENCE;
}
var OPENERS = "\"'`=: 	\n\r,([{>";
function bodyOf(bytes, start, end) {
  const equals = 61;
  let body = start;
  for (let i = start; i < end - 2; i++) if (bytes[i] === equals && bytes[i + 1] !== equals) body = i + 1;
  return body;
}
function isHex(bytes, start, end) {
  for (let i = start; i < end; i++) if (HEX3[bytes[i]] === 0) return false;
  return true;
}
var HEX3 = alphabet("hex");

// src/engine/settle.ts
init_limits();
init_canaries();
init_results();

// src/engine/published.ts
init_sha256();

// src/engine/published-data.ts
var PUBLISHED = [
  {
    source: "AWS documentation",
    digests: "78314b11be2e5815 e21b597ba6b9cafa e8a0614b6747a06f"
  },
  {
    source: "the Azure storage emulator (Azurite)",
    digests: "0011cc25eb432071"
  },
  {
    source: "the Azure Cosmos DB emulator",
    digests: "aa6547439583c3a2"
  },
  {
    source: "Stripe's documentation",
    digests: "2cafc0970149a84f 5895b89c8fb33402 b1471f544ceeea31 f2d6ca16515033e5"
  },
  {
    source: "GitHub's documentation",
    digests: "3543c50b0cb9cea8 797c0ce414586cc8 82e74299544e0073 bc3ae723f57c6b9e"
  },
  {
    source: "Slack's documentation",
    digests: "2ddc147f3a3b5a17"
  },
  {
    source: "PagerDuty's documentation",
    digests: "5d712ba728d81c07"
  },
  {
    source: "Mailgun's documentation",
    digests: "9c846fdf0fa8955c"
  },
  {
    source: "Cloudflare's documentation",
    digests: "5e6a8235e121de87"
  },
  {
    source: "DigitalOcean's documentation",
    digests: "fcd1f7d0fa693e92"
  },
  {
    source: "Docker's documentation",
    digests: "33a6d3750d9a769b 441c66009c2ab920 9ec0be036c22f06f b5b17ca1d65733bb e9897976005540a6"
  },
  {
    source: "HashiCorp's documentation",
    digests: "8f5e90698d144db9"
  },
  {
    source: "Hardhat and Anvil, for local chains",
    digests: "64034b44c579b335 8335c55334821eef b26ab6529d20ebeb bc1a50966c9e6486"
  },
  {
    source: "RFC 6749 and RFC 6750",
    digests: "00cf4c781dc37003 6c96130f130ab0d6 b8e148545b13c78b e9974c507d2a8021"
  },
  {
    source: "Vagrant, for every new machine",
    digests: "3ad8f14b04b63498 b8456d4446be077c"
  }
];

// src/engine/published.ts
var SOURCES = new Map(
  PUBLISHED.flatMap(({ source: source2, digests }) => digests.split(" ").map((digest) => [digest, source2]))
);
var DIGITS2 = 16;
var LONGEST7 = 4096;
function publishedBy(value) {
  if (value.length > LONGEST7) return void 0;
  return SOURCES.get(publishedDigest(value.toString("latin1")));
}
function publishedDigest(value) {
  const text2 = value.startsWith("-----BEGIN") ? value.replace(/-----[^-]{1,64}-----/g, "").replace(/\\[nrt]|[^A-Za-z0-9+/=]/g, "") : value.replace(/^0x/, "");
  return sha256(Buffer.from(text2, "latin1")).toString("hex").slice(0, DIGITS2);
}

// src/engine/settle.ts
var RANK = { precise: 3, contextual: 2, generic: 1 };
var WEIGHT = { critical: 4, high: 3, medium: 2, low: 1, info: 0 };
var SURE2 = 0.5;
function settle(rules, bytes, raw) {
  if (raw.length === 0) return raw;
  const matches = join(rules, bytes, winners(rules, complete(rules, bytes, unique(rules, raw))));
  return matches.map((match) => told3(match, bytes));
}
function told3(match, bytes) {
  const source2 = publishedBy(bytes.subarray(match.start, match.end));
  if (source2 !== void 0) return dead(match, "documentation", `published by ${source2}`);
  return match.parts.some((part3) => part3.canary) ? dead(match, "canary", CANARY) : match;
}
function dead(match, deadEnd2, reason) {
  const confidence = Math.min(match.confidence, DEAD);
  return { ...match, deadEnd: deadEnd2, confidence, reasons: [reason, ...match.reasons] };
}
function unique(rules, raw) {
  if (raw.length === 1) return raw;
  const seen = /* @__PURE__ */ new Map();
  return raw.filter(({ rule: rule2, start, end }) => {
    const place = start * rules.length + rule2;
    if (seen.get(place) === end) return false;
    seen.set(place, end);
    return true;
  });
}
function complete(rules, bytes, raw) {
  return raw.filter(
    (match) => rules.at(match.rule).companions.every(
      ({ rule: rule2, lines, required }) => !required || nearest(raw, match, rules.indexOf(rule2), bytes, lines) !== void 0
    )
  );
}
function winners(rules, matches) {
  matches.sort((a, b) => a.start - b.start || b.end - a.end || a.rule - b.rule);
  const kept = [];
  for (const match of matches) {
    let placed = false;
    while (kept.length > 0 && kept[kept.length - 1].end > match.start) {
      if (!beats(rules, match, kept[kept.length - 1])) {
        placed = true;
        break;
      }
      kept.pop();
    }
    if (!placed) kept.push(match);
  }
  return kept;
}
function beats(rules, a, b) {
  const rank = RANK[rules.at(a.rule).tier] - RANK[rules.at(b.rule).tier];
  if (rank !== 0) return rank > 0;
  const named = Number(namesVendor(rules.at(a.rule))) - Number(namesVendor(rules.at(b.rule)));
  if (named !== 0) return named > 0;
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  const length2 = a.end - a.start - (b.end - b.start);
  return length2 !== 0 ? length2 > 0 : a.rule < b.rule;
}
function namesVendor(rule2) {
  if (rule2.kind === "run") return false;
  return rule2.kind !== "assigned" || (rule2.words?.length ?? 0) > 0;
}
function join(rules, bytes, matches) {
  if (!matches.some(({ rule: rule2 }) => rules.at(rule2).companions.length > 0 || rules.at(rule2).part))
    return matches;
  const absorbed = /* @__PURE__ */ new Set();
  for (const match of matches) match.parts = [];
  const mains = [...matches].sort((a, b) => weight(rules, b) - weight(rules, a));
  for (const main of mains) {
    for (const companion of rules.at(main.rule).companions) {
      const part3 = nearest(matches, main, rules.indexOf(companion.rule), bytes, companion.lines);
      if (part3 === void 0) continue;
      const isHidden = companion.part || isIdOf(rules, part3, main);
      if (isHidden && !absorbed.has(main) && hides(main, part3)) absorbed.add(part3);
      const { rule: rule2, start, end, secret, deadEnd: deadEnd2 } = part3;
      main.parts.push({ rule: rule2, start, end, secret, canary: deadEnd2 === "canary" });
    }
  }
  return matches.filter((match) => !absorbed.has(match) && !rules.at(match.rule).part);
}
function isIdOf(rules, part3, main) {
  return weight(rules, part3) <= WEIGHT.low && weight(rules, part3) <= weight(rules, main);
}
function hides(main, part3) {
  return main.confidence >= SURE2 && part3.parts.length === 0;
}
function weight(rules, match) {
  return WEIGHT[rules.at(match.rule).severity];
}
function nearest(matches, main, rule2, bytes, lines) {
  let best;
  let least = REACH;
  for (const other of matches) {
    if (other.rule !== rule2 || other === main) continue;
    const gap = other.start >= main.end ? other.start - main.end : main.start - other.end;
    if (gap < 0 || gap >= least) continue;
    const [from, to] = other.start >= main.end ? [main.end, other.start] : [other.end, main.start];
    if (linesBetween(bytes, from, to) > lines) continue;
    best = other;
    least = gap;
  }
  return best;
}
function linesBetween(bytes, from, to) {
  let count = 0;
  for (let at2 = bytes.indexOf(10, from); at2 >= 0 && at2 < to; at2 = bytes.indexOf(10, at2 + 1)) count++;
  return count;
}

// src/engine/tables.ts
init_anchorlist();
init_grams();
init_rulelist();
init_ruleset();
var WORDS2 = 1 << 16;
function activeTables({ anchors, rules, tables }, active) {
  if (tables === void 0) return buildTables(anchors, leading2(anchors, rules, active));
  const standard = rules.chosen();
  if (tables.anchors === anchors.length && active.every((on, rule2) => on <= standard[rule2])) return tables;
  const known2 = new Set(leading2(anchors, rules, standard).filter((anchor) => anchor < tables.anchors));
  return addedTo(
    tables,
    anchors,
    leading2(anchors, rules, active).filter((anchor) => !known2.has(anchor))
  );
}
function leading2(anchors, rules, active) {
  const named = active.some((on, rule2) => on === 1 && rules.has(rule2, TRAIT.assigned));
  const found = [];
  for (let anchor = 0; anchor < anchors.length; anchor++) {
    let leads = false;
    eachUse(anchors, anchor, (rule2, use) => {
      leads ||= use <= USE.base64 || (rule2 < 0 ? named : active[rule2] === 1);
    });
    if (leads) found.push(anchor);
  }
  return found;
}
function buildTables(anchors, chosen) {
  const empty = { first: new Int32Array(WORDS2), second: new Int32Array(WORDS2) };
  return addedTo(
    { ...empty, slots: emptySlots(256), entries: new Int32Array(), anchors: 0 },
    anchors,
    chosen
  );
}
function addedTo(tables, anchors, chosen) {
  const grams = [];
  const entries = [];
  const first = tables.first.slice();
  const second = tables.second.slice();
  for (const anchor of chosen) {
    const end = anchors.ends[anchor];
    const folded2 = anchors.text.subarray(anchor === 0 ? 0 : anchors.ends[anchor - 1], end).map((byte) => byte | 32);
    for (const offset of anchors.look.subarray(2 * anchor, 2 * anchor + 2)) {
      const rest = folded2.subarray(offset + 4, offset + 6);
      eachGram(gramBytes(folded2, anchors.arounds[anchors.around[anchor]], offset), (a, b, c, d) => {
        const gram = a | b << 8 | c << 16 | d << 24;
        mark(first, second, gram, rest);
        grams.push(gram);
        entries.push(anchor * 128 + offset + 1, -1);
      });
    }
  }
  return { first, second, ...linked(tables, grams, entries), anchors: anchors.length };
}
function mark(first, second, gram, [next, last]) {
  const hash = Math.imul(gram, -1640531535);
  first[hash >>> 16] |= 1 << (hash >>> 11 & 31);
  let key = hash;
  if (next !== void 0) key = Math.imul(hash ^ next, -1028477387);
  if (last !== void 0) key = Math.imul(hash ^ (next | last << 8), -2048144789);
  second[key >>> 16] |= 1 << (key >>> 6 & 31);
}
function linked(old, grams, links) {
  const most = old.entries.length / 2 + grams.length;
  let size = old.slots.length / 2;
  while (size < most * 1.2) size *= 2;
  const slots = 2 * size === old.slots.length ? old.slots.slice() : moved(old.slots, size);
  const entries = new Int32Array(old.entries.length + links.length);
  entries.set(old.entries);
  entries.set(links, old.entries.length);
  grams.forEach((gram, i) => {
    const entry = old.entries.length / 2 + i;
    const slot = slotOf(slots, gram);
    slots[2 * slot] = gram;
    entries[2 * entry + 1] = slots[2 * slot + 1];
    slots[2 * slot + 1] = entry;
  });
  return { slots, entries };
}
function slotOf(slots, gram) {
  const mask = slots.length / 2 - 1;
  let slot = Math.imul(gram, -1640531535) >>> 7 & mask;
  while (slots[2 * slot + 1] >= 0 && slots[2 * slot] !== gram) slot = slot + 1 & mask;
  return slot;
}
function emptySlots(size) {
  const slots = new Int32Array(2 * size);
  for (let slot = 0; slot < size; slot++) slots[2 * slot + 1] = -1;
  return slots;
}
function moved(old, size) {
  const slots = emptySlots(size);
  for (let i = 0; i < old.length; i += 2) {
    if (old[i + 1] < 0) continue;
    const slot = slotOf(slots, old[i]);
    slots[2 * slot] = old[i];
    slots[2 * slot + 1] = old[i + 1];
  }
  return slots;
}

// src/engine/inspector.ts
var CONTEXT = 256;
var MOST_PER_WINDOW = 64;
var Inspector = class {
  rules;
  #anchors;
  #active;
  #prefilter;
  /** By anchor, made at its first hit. */
  #leads = [];
  #assigned;
  #follower;
  #walks = /* @__PURE__ */ new Map();
  #patterns = /* @__PURE__ */ new Map();
  /** Rules that look at runs: the opt-in entropy rules. */
  #runRules;
  /** How far the decision about the last anchor looked. */
  #extent = new Extent();
  #isName = (anchor) => (this.#leads[anchor] ?? this.#leadsOf(anchor)).name;
  /**
   * @param isActive which rules run; undefined = all of the default group.
   * @param options.decodeDepth encodings inside encodings that are followed.
   */
  constructor(pack, isActive, { decodeDepth = DEFAULT_LIMITS.decodeDepth } = {}) {
    this.rules = pack.rules;
    this.#anchors = pack.anchors;
    this.#active = pack.rules.chosen(isActive);
    this.#prefilter = new Prefilter(pack.anchors, activeTables(pack, this.#active));
    this.#runRules = runRules(pack.rules, this.#active);
    this.#assigned = new AssignedRules(pack, this.#active);
    this.#follower = new Follower((text2) => this.inspect(text2), decodeDepth);
  }
  /** How many rules run. */
  get active() {
    return this.#active.reduce((sum, on) => sum + on, 0);
  }
  /** Settled matches whose anchors lie in [from, to). */
  inspect(bytes, from = 0, to = bytes.length) {
    const raw = this.judge(bytes, from, to);
    return raw.length === 0 ? raw : this.settle(bytes, raw);
  }
  /** Matches before overlaps and companions are settled. */
  judge(bytes, from, to, out = []) {
    const hits = this.find(bytes, Math.max(0, from - CONTEXT), Math.min(bytes.length, to + CONTEXT));
    const encoded = [];
    for (let i = 0; i < hits.count && hits.at[i] < to; i++)
      if (hits.at[i] >= from) this.#judge(bytes, hits, i, out, encoded);
    this.runs(bytes, from, to, out);
    this.#follower.judge(bytes, encoded, out);
    return out;
  }
  /** Anchors that start in [from, to); the next call reuses the result. */
  find(bytes, from, to) {
    return this.#prefilter.find(bytes, from, to);
  }
  /** Bytes of an anchor. */
  lengthOf(anchor) {
    return anchorLength(this.#anchors, anchor);
  }
  /** Length of the longest anchor in bytes. */
  get longestAnchor() {
    return this.#anchors.longest;
  }
  /** Judges some of a text's anchors, given by index in ascending order, and notes how far each decision looked. */
  judgeAnchors(bytes, survey, due, out) {
    const encoded = [];
    const { low, high } = survey;
    for (const i of due) {
      this.#judge(bytes, survey, i, out, encoded);
      low[i] = this.#extent.low;
      high[i] = this.#extent.high;
    }
    this.#follower.judge(bytes, encoded, out, ({ hit }, extent) => {
      low[hit] = Math.min(low[hit], extent.low);
      high[hit] = Math.max(high[hit], extent.high);
    });
  }
  /** Matches of the rules that have no anchors. */
  runs(bytes, from, to, out) {
    if (this.#runRules.length > 0) this.#runs(bytes, from, to, out);
  }
  /** Judges one anchor; what it may be in encoded form is left for the follower. */
  #judge(bytes, hits, i, out, encoded) {
    const at2 = hits.at[i];
    const anchor = hits.anchor[i];
    const leads = this.#leads[anchor] ?? this.#leadsOf(anchor);
    const extent = this.#extent.begin(bytes, at2, at2 + this.lengthOf(anchor));
    for (let j = 0; j < leads.shapes.length; j += 2)
      this.#shape(bytes, at2, leads.shapes[j], leads.shapes[j + 1], out);
    for (const rule2 of leads.patterns) this.#pattern(bytes, at2, rule2, out);
    if (leads.name) this.#assigned.judge(bytes, hits, i, this.#isName, extent, out);
    for (const use of leads.encoded) encoded.push({ hit: i, at: at2, use });
  }
  settle(bytes, raw) {
    return settle(this.rules, bytes, raw);
  }
  #leadsOf(anchor) {
    const leads = leadsOf(this.#anchors, anchor, this.#active);
    this.#leads[anchor] = leads;
    return leads;
  }
  #walk(index) {
    let walk = this.#walks.get(index);
    if (walk === void 0) {
      const { form: form2, left, right: right2 } = this.rules.at(index);
      walk = new ShapeWalk(parseForm(form2), left, right2);
      this.#walks.set(index, walk);
    }
    return walk;
  }
  #shape(bytes, at2, index, element2, out) {
    const rule2 = this.rules.at(index);
    const walk = this.#walk(index);
    const holds4 = walk.at(bytes, at2, element2);
    this.#extent.add(walk.low, walk.high);
    if (!holds4) return;
    this.#looked(rule2, walk.secretStart, walk.secretEnd);
    const match = appraise(rule2, bytes, {
      rule: index,
      anchor: at2,
      start: walk.secretStart,
      end: walk.secretEnd,
      publicPrefix: publicPrefix(walk, bytes),
      reason: `has the shape of ${article(rule2.name)}`
    });
    if (match !== void 0) out.push(match);
  }
  /** Notes that a candidate of a rule is appraised. */
  #looked(rule2, start, end) {
    const [before, after] = appraisalReach(rule2);
    this.#extent.add(start - before, end + after);
  }
  #runs(bytes, from, to, out) {
    findRuns(bytes, from, to, (start, end) => {
      for (const index of this.#runRules) {
        const rule2 = this.rules.at(index);
        if (!this.#walk(index).exactly(bytes, start, end)) continue;
        const reason = "looks random";
        const match = appraise(rule2, bytes, {
          rule: index,
          anchor: start,
          start,
          end,
          publicPrefix: 0,
          reason
        });
        const confidence = match === void 0 ? void 0 : weighRun(bytes, start, end);
        if (match === void 0 || confidence === void 0) continue;
        match.confidence = Math.min(match.confidence, confidence);
        out.push(match);
      }
    });
  }
  #pattern(bytes, at2, index, out) {
    const rule2 = this.rules.at(index);
    const [before, after] = [
      Math.min(rule2.regex.before, BLOCK_REACH),
      Math.min(rule2.regex.after, BLOCK_REACH)
    ];
    const low = Math.max(0, at2 - before);
    const high = Math.min(bytes.length, at2 + after);
    const near2 = rule2.near?.bytes ?? 0;
    this.#extent.add(at2 - before - near2, at2 + after + near2);
    const window = bytes.toString("latin1", low, high);
    if (!rule2.regex.requires.every((choices) => choices.some((literal) => window.includes(literal)))) return;
    if (rule2.near !== void 0 && nearWord(rule2.near, bytes, low, high) === void 0) return;
    let pattern = this.#patterns.get(index);
    if (pattern === void 0) {
      pattern = compilePattern(rule2.regex.pattern);
      this.#patterns.set(index, pattern);
    }
    for (let from = 0, n = 0; from <= window.length && n < MOST_PER_WINDOW; n++) {
      const found = pattern.find(window, from);
      if (found === void 0) return;
      from = Math.max(found.end, found.start + 1);
      if (found.start + low > at2 || found.end + low <= at2) continue;
      this.#looked(rule2, low + found.secretStart, low + found.secretEnd);
      const match = appraise(rule2, bytes, {
        rule: index,
        anchor: at2,
        start: low + found.secretStart,
        end: low + found.secretEnd,
        publicPrefix: 0,
        reason: `has the form of ${article(rule2.name)}`
      });
      if (match === void 0) continue;
      if (!out.some((other) => other.rule === index && other.start === match.start && other.end === match.end))
        out.push(match);
    }
  }
};
function runRules(rules, active) {
  const found = [];
  for (let index = 0; index < rules.length; index++)
    if (active[index] === 1 && rules.has(index, TRAIT.run)) found.push(index);
  return found;
}
function leadsOf(anchors, anchor, active) {
  const leads = { shapes: [], patterns: [], name: false, encoded: [] };
  eachUse(anchors, anchor, (rule2, use) => {
    if (rule2 >= 0 && active[rule2] === 0) return;
    if (use >= 0) leads.shapes.push(rule2, use);
    else if (use === USE.regex) leads.patterns.push(rule2);
    else if (use <= USE.base64) leads.encoded.push(use);
    else leads.name = true;
  });
  return leads;
}
function publicPrefix(walk, bytes) {
  const first = walk.form.elements[walk.form.secretFrom];
  if (first?.kind !== "literal" || first.anyCase) return 0;
  const text2 = bytes.toString("latin1", walk.secretStart, Math.min(walk.secretEnd, walk.secretStart + REACH));
  return first.choices.find((choice) => text2.startsWith(choice))?.length ?? 0;
}
function article(name) {
  return /^[aeiou]/i.test(name) ? `an ${name}` : `a ${name}`;
}

// src/scan/prepare.ts
init_regex();

// src/policy/baseline/store.ts
init_errors();
init_printable();

// src/policy/baseline/format.ts
init_errors();

// src/policy/dates.ts
function isDate(text2) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text2)) return false;
  const time = Date.parse(`${text2}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text2);
}
function isOver(expires, today) {
  return expires !== void 0 && (!isDate(expires) || expires < today);
}

// src/core/origin.ts
function originPath(origin) {
  switch (origin.kind) {
    case "file":
    case "staged":
    case "log":
    case "stream":
      return origin.path;
    case "blob":
      return origin.path ?? "";
    case "message":
      return `(${origin.of} message)`;
    case "entry":
      return `${originPath(origin.outer)}!${origin.entry}`;
  }
}

// src/policy/place.ts
function filePath(origin) {
  switch (origin.kind) {
    case "entry":
      return filePath(origin.outer);
    case "blob":
      return origin.path ?? "";
    case "message":
      return "";
    default:
      return origin.path;
  }
}
function placeName(origin, prefix = "") {
  const name = originPath(origin);
  return filePath(origin) === "" ? name : prefix + name;
}

// src/policy/baseline/entry.ts
var GUESSABLE = 20;
var GUESSABLE_GENERIC = 32;
function isGuessable(finding) {
  return finding.secret.length < (finding.tier === "generic" ? GUESSABLE_GENERIC : GUESSABLE);
}
function identity(finding, key, prefix = "") {
  if (!isGuessable(finding)) return { kind: "value", digest: finding.secret.digest(key) };
  const line2 = `${finding.ruleId}\0${placeName(finding.origin, prefix)}\0${finding.excerpt.trim()}`;
  return { kind: "line", digest: new Secret(Buffer.from(line2)).digest(key) };
}
function indexBaseline(baseline) {
  const byName = /* @__PURE__ */ new Map();
  const rules = /* @__PURE__ */ new Set();
  for (const entry of baseline.entries) {
    rules.add(entry.rule);
    const name = entryName(entry);
    const there = byName.get(name);
    if (there) there.push(entry);
    else byName.set(name, [entry]);
  }
  const find = (finding, today, prefix = "") => {
    if (byName.size === 0) return void 0;
    const { kind: kind2, digest } = identity(finding, baseline.key, prefix);
    const path2 = placeName(finding.origin, prefix);
    const entries = byName.get(entryName({ kind: kind2, digest, rule: finding.ruleId }))?.filter((entry) => !entry.here || entry.path === path2);
    return entries?.find((entry) => entry.expires === void 0 || entry.expires >= today) ?? entries?.[0];
  };
  return { knows: (ruleId2) => rules.has(ruleId2), find };
}
function entryId(entry) {
  return entry.here ? `${entryName(entry)}:${entry.path}` : entryName(entry);
}
function entryName(entry) {
  return `${entry.kind}:${entry.digest}:${entry.rule}`;
}

// src/policy/baseline/types.ts
var ENTRY_REASONS = ["false-positive", "test-value", "revoked", "accepted-risk"];
var SEEN = ["tree", "history", "log"];

// src/policy/baseline/format.ts
var HEADER = /^stanch-baseline (\d{1,9}) salt=([0-9a-f]{64})$/;
var VERSION = 1;
function readBaseline(text2, name) {
  const lines = text2.replace(/^\ufeff/, "").split("\n").map((line2) => line2.replace(/\r$/, ""));
  const [, version, salt] = HEADER.exec(lines[0] ?? "") ?? [];
  if (version !== void 0 && Number(version) > VERSION) {
    throw new UserError(`${name}: written by a newer stanch (format ${version})`, "Update stanch.");
  }
  if (lines.some((line2) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line2))) {
    throw new UserError(
      `${name}: holds the marks of an unfinished merge`,
      'Take the lines of marks out and keep the rest; "merge=union" for it in .gitattributes spares you that.'
    );
  }
  if (version !== String(VERSION) || salt === void 0) {
    throw new UserError(
      `${name}:1: not a stanch baseline`,
      "Restore the file, or make a new one with stanch baseline create."
    );
  }
  const entries = [];
  const seen = /* @__PURE__ */ new Set([""]);
  lines.slice(1).forEach((line2, i) => {
    if (!seen.has(line2) && !line2.startsWith("#")) entries.push(readEntry(line2, `${name}:${i + 2}`));
    seen.add(line2);
  });
  return { key: Buffer.from(salt, "hex"), entries };
}
var DIGEST2 = /^([vl]):([0-9a-f]{32})$/;
var RULE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,199}$/;
function readEntry(line2, at2) {
  const [digest = "", rule2 = "", reason = "", path2 = "", ...rest] = line2.split("	").map((field) => unescapeField(field, at2));
  const [, kind2, hex3] = DIGEST2.exec(digest) ?? [];
  if (hex3 === void 0) throw broken(at2, "must begin with a digest");
  if (!RULE.test(rule2)) throw broken(at2, "the second field must be a rule id");
  if (!isReason(reason)) throw broken(at2, `the third field must be one of ${ENTRY_REASONS.join(", ")}`);
  const entry = {
    kind: kind2 === "v" ? "value" : "line",
    digest: hex3,
    rule: rule2,
    reason,
    path: path2,
    here: false,
    seen: "tree",
    since: ""
  };
  const given = /* @__PURE__ */ new Set();
  for (const field of rest) {
    const name = field.includes("=") ? field.slice(0, field.indexOf("=")) : field;
    if (given.has(name)) throw broken(at2, "a field stands twice");
    given.add(name);
    readField(entry, name, field.slice(name.length + 1), at2);
  }
  if (entry.since === "") throw broken(at2, "needs since=YYYY-MM-DD");
  return entry;
}
function readField(entry, name, value, at2) {
  switch (name) {
    case "here":
      entry.here = true;
      return;
    case "seen":
      if (!SEEN.includes(value))
        throw broken(at2, `seen must be one of ${SEEN.join(", ")}`);
      entry.seen = value;
      return;
    case "since":
    case "first":
    case "audited":
    case "expires":
      if (!isDate(value)) throw broken(at2, `${name} must be a date such as 2027-01-31`);
      entry[name] = value;
      return;
    case "by":
    case "owner":
    case "note":
      entry[name] = value;
      return;
    default:
      throw broken(at2, "has a field that this version does not know");
  }
}
function isReason(text2) {
  return ENTRY_REASONS.includes(text2);
}
function broken(at2, what) {
  return new UserError(`${at2}: unusable baseline: ${what}`, "Restore the file from git.");
}
function unescapeField(field, at2) {
  if (!field.includes("%")) return field;
  try {
    return decodeURIComponent(field);
  } catch {
    throw broken(at2, "a % that is not followed by two hex digits of UTF-8");
  }
}

// src/policy/baseline/store.ts
var BASELINE_NAME = ".stanch-baseline";
function loadBaseline(readFile, path2, required) {
  const text2 = readFile(path2);
  if (text2 !== void 0) return readBaseline(text2, printable(path2));
  if (!required) return void 0;
  throw new UserError(
    `${printable(path2)}: no such baseline`,
    "Make it with stanch baseline create, or check the path."
  );
}

// src/policy/config/disk.ts
init_errors();
init_printable();
import { closeSync, constants as constants2, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
var MOST2 = 32 << 20;
function diskReader(root) {
  return (path2) => {
    if (path2.includes("\0")) return void 0;
    const file = resolve(root, path2);
    try {
      const stat = lstatSync(file, { throwIfNoEntry: false });
      if (!stat) return void 0;
      if (!stat.isFile())
        throw new UserError(`${printable(path2)}: not a regular file`, "Policy files may not be links.");
      return readRegular(file, path2);
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(errorCode(error) ?? "")) return void 0;
      throw new UserError(
        `${printable(path2)}: cannot be read (${errorCode(error) ?? "unknown reason"})`,
        "Check its permissions."
      );
    }
  };
}
function readRegular(file, path2) {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants2;
  const descriptor = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile())
      throw new UserError(`${printable(path2)}: not a regular file`, "Policy files may not be links.");
    if (stat.size > MOST2)
      throw new UserError(`${printable(path2)}: larger than ${MOST2} bytes`, "Split it up.");
    const bytes = Buffer.alloc(stat.size);
    let length2 = 0;
    while (length2 < bytes.length) {
      const read2 = readSync(descriptor, bytes, length2, bytes.length - length2, length2);
      if (read2 === 0) break;
      length2 += read2;
    }
    return bytes.toString("utf8", 0, length2);
  } finally {
    closeSync(descriptor);
  }
}

// src/policy/config/resolve.ts
init_errors();
init_printable();

// src/policy/config/defaults.ts
init_limits();
var CONFIG_NAME = ".stanch.toml";
function defaultPolicy() {
  const policy = {
    minConfidence: 0.5,
    failOn: "info",
    baseline: void 0,
    allowIncomplete: [],
    rules: { builtin: true, packs: [], enable: [], disable: [] },
    severity: {},
    rotation: {},
    limits: DEFAULT_LIMITS,
    inline: { enabled: true, foreign: true, markers: [], permitInChanges: [] },
    allow: [],
    owners: [],
    settings: [],
    files: []
  };
  return { ...policy, settings: builtInSettings(policy) };
}
function builtInSettings(policy) {
  const setting = (key, value) => ({ key, value, from: "built-in" });
  return [
    setting("min_confidence", policy.minConfidence),
    setting("fail_on", policy.failOn),
    setting("rules.builtin", policy.rules.builtin),
    setting("inline.enabled", policy.inline.enabled),
    setting("inline.foreign", policy.inline.foreign),
    ...Object.entries(policy.limits).map(([name, value]) => setting(`limits.${snake(name)}`, value))
  ];
}
function snake(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

// src/policy/config/extend.ts
init_errors();
init_printable();
import { posix } from "node:path";

// src/policy/config/layer.ts
init_errors();
init_printable();
init_toml();

// src/policy/config/key-lines.ts
function keyLines(text2) {
  const lines = /* @__PURE__ */ new Map();
  const counts2 = /* @__PURE__ */ new Map();
  let table2 = "";
  let line2 = 1;
  for (let i = 0; i < text2.length; ) {
    const end = statementEnd(text2, i);
    const statement = text2.slice(i, end.keyEnd).trim();
    if (statement.startsWith("[[")) {
      const name = keyPath(statement.slice(2, statement.indexOf("]")));
      const index = counts2.get(name) ?? 0;
      counts2.set(name, index + 1);
      table2 = `${name}[${index}]`;
      lines.set(table2, line2);
    } else if (statement.startsWith("[")) {
      table2 = keyPath(statement.slice(1, statement.indexOf("]")));
      lines.set(table2, line2);
    } else if (statement !== "" && !statement.startsWith("#")) {
      const path2 = table2 === "" ? keyPath(statement) : `${table2}.${keyPath(statement)}`;
      if (!lines.has(path2)) lines.set(path2, line2);
    }
    for (let k = i; k < end.next; k++) if (text2.charCodeAt(k) === 10) line2++;
    i = end.next;
  }
  return lines;
}
function statementEnd(text2, start) {
  let keyEnd = -1;
  let depth = 0;
  for (let i = start; i < text2.length; ) {
    const c = text2[i];
    if (c === "\n" && depth <= 0) return { keyEnd: keyEnd < 0 ? i : keyEnd, next: i + 1 };
    if (c === "=" && keyEnd < 0) keyEnd = i;
    if (keyEnd >= 0 && (c === "[" || c === "{")) depth++;
    if (keyEnd >= 0 && (c === "]" || c === "}")) depth--;
    i = c === '"' || c === "'" ? stringEnd(text2, i) : c === "#" ? lineEnd(text2, i) : i + 1;
  }
  return { keyEnd: keyEnd < 0 ? text2.length : keyEnd, next: text2.length };
}
function stringEnd(text2, i) {
  const quote = text2[i];
  const triple = quote.repeat(3);
  const close = text2.startsWith(triple, i) ? triple : quote;
  let k = i + close.length;
  while (k < text2.length && !text2.startsWith(close, k)) k += text2[k] === "\\" && quote === '"' ? 2 : 1;
  k += close.length;
  while (close.length === 3 && text2[k] === quote) k++;
  return Math.min(k, text2.length);
}
function lineEnd(text2, i) {
  const end = text2.indexOf("\n", i);
  return end < 0 ? text2.length : end;
}
function keyPath(key) {
  return key.split(".").map((part3) => part3.trim().replace(/^["']|["']$/g, "")).join(".");
}

// schema/config.schema.json
var config_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "https://raw.githubusercontent.com/stanch/stanch/main/schema/config.schema.json",
  title: "stanch configuration (.stanch.toml)",
  description: "Layers: built-in defaults, files named by extends, the repository's .stanch.toml, then .stanch.toml files in folders (nearest wins).",
  type: "object",
  additionalProperties: false,
  properties: {
    $schema: { type: "string", description: "Address of this schema, for editors." },
    version: { type: "integer", minimum: 1, maximum: 1, description: "Version of this format: 1." },
    extends: {
      description: "Local config files to build on, relative to this file; never a URL. Root file only.",
      anyOf: [{ $ref: "#/definitions/text" }, { $ref: "#/definitions/texts" }]
    },
    baseline: { $ref: "#/definitions/text", description: "Path of the baseline, relative to the repository. Root file only." },
    min_confidence: { type: "number", minimum: 0, maximum: 1, description: "Findings below are suppressed. Default 0.5." },
    fail_on: { $ref: "#/definitions/severity", description: "Least severity that fails a scan. Default info: every finding." },
    allow_incomplete: {
      description: "Reasons for which content may stay unread without failing the scan. Root file only.",
      type: "array",
      items: {
        type: "string",
        enum: [
          "unreadable",
          "too-large",
          "special-file",
          "symlink-outside",
          "vanished",
          "submodule",
          "lfs-pointer",
          "missing-object",
          "bad-object",
          "shallow",
          "partial-clone",
          "archive-unsupported",
          "archive-broken",
          "archive-encrypted",
          "archive-limit",
          "decode-limit",
          "time-limit",
          "findings-limit"
        ]
      }
    },
    rules: {
      type: "object",
      additionalProperties: false,
      properties: {
        builtin: { type: "boolean", description: "Use the built-in rules. Default true. Root file only." },
        packs: { $ref: "#/definitions/texts", description: "Rule files or folders, relative to this file. Root file only." },
        enable: { $ref: "#/definitions/selectors", description: "Rules to switch on. Root file only." },
        disable: { $ref: "#/definitions/selectors", description: "Rules to switch off." }
      }
    },
    severity: {
      type: "object",
      description: "Severity by rule id or selector.",
      additionalProperties: { $ref: "#/definitions/severity" }
    },
    rotation: {
      type: "object",
      description: "Longest life of a secret in days, by rule id or selector.",
      additionalProperties: { type: "integer", minimum: 1, maximum: 36500 }
    },
    limits: {
      type: "object",
      description: "Budgets of a scan; each that bites is named in the report. Root file only.",
      additionalProperties: false,
      properties: {
        max_file_bytes: { $ref: "#/definitions/amount" },
        chunk_bytes: { type: "integer", minimum: 262144, maximum: 268435456 },
        decode_depth: { type: "integer", minimum: 0, maximum: 16 },
        archive_depth: { type: "integer", minimum: 0, maximum: 16 },
        archive_entries: { $ref: "#/definitions/amount" },
        archive_ratio: { $ref: "#/definitions/amount" },
        archive_bytes: { $ref: "#/definitions/amount" },
        findings_per_file: { $ref: "#/definitions/amount" },
        file_seconds: { $ref: "#/definitions/amount" },
        run_seconds: { $ref: "#/definitions/amount" }
      }
    },
    inline: {
      type: "object",
      additionalProperties: false,
      properties: {
        enabled: { type: "boolean", description: "Honour comments that allow a finding. Default true." },
        foreign: { type: "boolean", description: "Honour other tools' comments too. Default true." },
        markers: { $ref: "#/definitions/texts", description: "Further comment texts to honour, such as nosec." },
        permit_in_changes: {
          $ref: "#/definitions/selectors",
          description: "Rules for which a comment counts even on lines that an untrusted change adds."
        }
      }
    },
    allow: {
      type: "array",
      description: "Findings to suppress: every field given must hold; of a list, one. With paths only, the files are not read.",
      items: {
        type: "object",
        additionalProperties: false,
        properties: {
          paths: { $ref: "#/definitions/texts", description: "gitignore-style patterns, relative to the folder this file stands for." },
          path_patterns: { $ref: "#/definitions/texts", description: "RE2 patterns on the path." },
          rules: { $ref: "#/definitions/selectors" },
          values: { $ref: "#/definitions/texts", description: "The value itself, sha256:<64 hex> of it, or hmac:<32 hex> as a report prints it." },
          patterns: { $ref: "#/definitions/texts", description: "RE2 patterns on the value." },
          words: { $ref: "#/definitions/texts", description: "Words the value holds, in any case." },
          lines: { $ref: "#/definitions/texts", description: "RE2 patterns on the line, in which secrets are masked." },
          reason: { $ref: "#/definitions/text" },
          expires: { $ref: "#/definitions/date" }
        }
      }
    },
    owners: {
      type: "array",
      description: "Owners by path; the last that matches wins, before CODEOWNERS.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["paths", "owner"],
        properties: {
          paths: { $ref: "#/definitions/texts" },
          owner: { $ref: "#/definitions/text" }
        }
      }
    }
  },
  definitions: {
    text: { type: "string", minLength: 1, maxLength: 4096 },
    texts: { type: "array", minItems: 1, maxItems: 2e4, items: { $ref: "#/definitions/text" } },
    selector: {
      type: "string",
      maxLength: 200,
      pattern: "^(?:(?:group|tier|provider):)?[A-Za-z0-9][A-Za-z0-9_.-]*$",
      description: "A rule id, or group:, tier: or provider: and a name."
    },
    selectors: { type: "array", minItems: 1, maxItems: 2e4, items: { $ref: "#/definitions/selector" } },
    severity: { type: "string", enum: ["critical", "high", "medium", "low", "info"] },
    date: { type: "string", pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", description: "ISO date, such as 2027-01-31; the last day that counts." },
    amount: { type: "integer", minimum: 1, maximum: 9007199254740991 }
  }
};

// src/policy/config/schema.ts
init_nearest();
var ROOT2 = config_schema_default;
function configIssue(data) {
  return issue(ROOT2, data, "");
}
function issue(given, value, path2) {
  const schema = given.$ref === void 0 ? given : ROOT2.definitions[given.$ref.slice("#/definitions/".length)];
  if (schema.anyOf) return anyIssue(schema.anyOf, value, path2);
  switch (schema.type) {
    case "object":
      return isTable(value) ? tableIssue(schema, value, path2) : { path: path2, message: "must be a table" };
    case "array":
      return Array.isArray(value) ? listIssue(schema, value, path2) : { path: path2, message: "must be a list" };
    case "string":
      return typeof value === "string" ? textIssue(schema, value, path2) : { path: path2, message: "must be a text" };
    case "boolean":
      return typeof value === "boolean" ? void 0 : { path: path2, message: "must be true or false" };
    default:
      return numberIssue(schema, value, path2);
  }
}
function anyIssue(alternatives, value, path2) {
  let last;
  for (const alternative of alternatives) {
    last = issue(alternative, value, path2);
    if (!last) return void 0;
  }
  return last;
}
function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function tableIssue(schema, table2, path2) {
  for (const [key, value] of Object.entries(table2)) {
    const at2 = path2 === "" ? key : `${path2}.${key}`;
    const known2 = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : void 0;
    const rest = schema.additionalProperties;
    if (!known2 && (rest === void 0 || typeof rest === "boolean")) {
      return { path: at2, message: unknownKey(key, Object.keys(schema.properties ?? {})) };
    }
    const found = issue(known2 ?? rest, value, at2);
    if (found) return found;
  }
  const missing = schema.required?.find((key) => !Object.hasOwn(table2, key));
  return missing === void 0 ? void 0 : { path: path2, message: `needs the key ${missing}` };
}
function unknownKey(key, known2) {
  const meant = nearest2(key, known2);
  return meant === void 0 ? "is not a known key" : `is not a known key; did you mean ${meant}?`;
}
function listIssue(schema, list2, path2) {
  if (list2.length < (schema.minItems ?? 0)) return { path: path2, message: "must not be empty" };
  if (list2.length > (schema.maxItems ?? Infinity))
    return { path: path2, message: `has more than ${schema.maxItems} items` };
  for (let i = 0; schema.items && i < list2.length; i++) {
    const found = issue(schema.items, list2[i], `${path2}[${i}]`);
    if (found) return found;
  }
  return void 0;
}
function textIssue(schema, text2, path2) {
  const length2 = [...text2].length;
  if (length2 < (schema.minLength ?? 0)) return { path: path2, message: "must not be empty" };
  if (length2 > (schema.maxLength ?? Infinity))
    return { path: path2, message: `is longer than ${schema.maxLength} characters` };
  if (schema.enum && !schema.enum.includes(text2)) {
    const meant = nearest2(text2, schema.enum);
    return {
      path: path2,
      message: `must be one of ${schema.enum.join(", ")}${meant ? `; did you mean ${meant}?` : ""}`
    };
  }
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(text2)) {
    return { path: path2, message: `is not of the form wanted: ${schema.description ?? schema.pattern}` };
  }
  return void 0;
}
function numberIssue(schema, value, path2) {
  const whole2 = schema.type === "integer";
  if (typeof value !== "number" || !Number.isFinite(value) || whole2 && !Number.isInteger(value)) {
    return { path: path2, message: whole2 ? "must be a whole number" : "must be a number" };
  }
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if (value >= minimum && value <= maximum) return void 0;
  return { path: path2, message: `must be from ${minimum} to ${maximum}` };
}

// src/policy/config/layer.ts
var CONFIG_BYTES = 2 << 20;
var ROOT_ONLY = [
  "extends",
  "baseline",
  "allow_incomplete",
  "limits",
  "rules.builtin",
  "rules.packs",
  "rules.enable"
];
function readLayer(text2, file, base) {
  const name = printable(file);
  if (text2.length > CONFIG_BYTES) {
    throw new UserError(`${name}: larger than ${CONFIG_BYTES} bytes`, "Move long lists into a baseline.");
  }
  const data = withPlainDates(parseToml(text2, name));
  const lines = keyLines(text2);
  const where = (key) => ({ file, line: nearestLine(lines, key) });
  const fail2 = (key, message) => {
    const line2 = where(key).line;
    throw new UserError(
      `${name}${line2 > 0 ? `:${line2}` : ""}: ${shownKey(key)}${message}`,
      "Mend the config file."
    );
  };
  const found = configIssue(data);
  if (found) fail2(found.path, found.message);
  const config = data;
  checkAllow(config.allow ?? [], fail2);
  if (base !== "") {
    const wrong = ROOT_ONLY.find((key) => key.split(".").reduce(member, config) !== void 0);
    if (wrong !== void 0) fail2(wrong, "may only stand in the root config");
  }
  return { file, base, config, where };
}
function member(table2, key) {
  return table2?.[key];
}
var CONDITIONS = ["paths", "path_patterns", "rules", "values", "patterns", "words", "lines"];
var DIGEST3 = /^(?:sha256:[0-9a-f]{64}|hmac:[0-9a-f]{32})$/;
function checkAllow(entries, fail2) {
  entries.forEach((entry, i) => {
    if (!CONDITIONS.some((field) => entry[field] !== void 0)) {
      fail2(`allow[${i}]`, `needs one of ${CONDITIONS.join(", ")}`);
    }
    const bad = entry.values?.findIndex((value) => /^(?:sha256|hmac):/.test(value) && !DIGEST3.test(value)) ?? -1;
    if (bad >= 0)
      fail2(`allow[${i}].values[${bad}]`, "must have 64 lower-case hex digits after sha256:, 32 after hmac:");
  });
}
function withPlainDates(table2) {
  for (const entry of Array.isArray(table2.allow) ? table2.allow : []) {
    const expires = entry?.expires;
    if (expires instanceof Date) entry.expires = expires.toISOString().slice(0, 10);
  }
  return table2;
}
function nearestLine(lines, key) {
  for (let at2 = key; at2 !== ""; at2 = at2.slice(0, Math.max(at2.lastIndexOf("."), at2.lastIndexOf("["), 0))) {
    const line2 = lines.get(at2);
    if (line2 !== void 0) return line2;
  }
  return 0;
}
function shownKey(key) {
  if (key === "") return "";
  return key.length > 64 ? "a long key " : `${printable(key)} `;
}

// src/policy/config/extend.ts
var DEPTH = 5;
var FILES = 50;
function rootLayers(file, text2, readFile) {
  const layers = [];
  follow(file, text2, [], layers, readFile);
  return layers;
}
function follow(file, text2, chain2, layers, readFile) {
  const layer = readLayer(text2, file, "");
  const parents = [layer.config.extends ?? []].flat();
  const at2 = `${printable(file)}:${layer.where("extends").line}`;
  if (chain2.length >= DEPTH)
    throw new UserError(`${at2}: extends more than ${DEPTH} files deep`, "Flatten the chain.");
  for (const parent of parents) {
    if (/^[a-z][a-z0-9+.-]+:/i.test(parent)) {
      throw new UserError(
        `${at2}: extends must name a local file, not an address`,
        "Keep a copy in the repository."
      );
    }
    const path2 = beside(file, parent);
    if (path2 === file || chain2.includes(path2)) {
      throw new UserError(`${at2}: extends runs in a circle`, "Take one of the files out of the circle.");
    }
    const parentText = readFile(path2);
    if (parentText === void 0) {
      throw new UserError(
        `${at2}: extends ${printable(parent)}, which is not there`,
        "Paths are relative to the file."
      );
    }
    follow(path2, parentText, [...chain2, file], layers, readFile);
  }
  if (layers.length >= FILES)
    throw new UserError(`${at2}: extends more than ${FILES} files`, "Flatten the chain.");
  layers.push(layer);
}
function beside(file, named) {
  const path2 = named.replaceAll("\\", "/");
  return posix.isAbsolute(path2) || /^[A-Za-z]:\//.test(path2) ? path2 : posix.join(posix.dirname(file), path2);
}

// src/policy/config/merge.ts
function overlay(policy, layer) {
  const { config } = layer;
  return {
    minConfidence: config.min_confidence ?? policy.minConfidence,
    failOn: config.fail_on ?? policy.failOn,
    baseline: config.baseline ?? policy.baseline,
    allowIncomplete: config.allow_incomplete ?? policy.allowIncomplete,
    rules: rulesOver(policy.rules, layer),
    severity: { ...policy.severity, ...config.severity },
    rotation: { ...policy.rotation, ...config.rotation },
    limits: limitsOver(policy.limits, config.limits ?? {}),
    inline: {
      enabled: config.inline?.enabled ?? policy.inline.enabled,
      foreign: config.inline?.foreign ?? policy.inline.foreign,
      markers: [...policy.inline.markers, ...config.inline?.markers ?? []],
      permitInChanges: [...policy.inline.permitInChanges, ...config.inline?.permit_in_changes ?? []]
    },
    allow: [...policy.allow, ...(config.allow ?? []).map((raw, i) => allowEntry(raw, layer, i))],
    owners: [
      ...policy.owners,
      ...(config.owners ?? []).map((owner, i) => ({
        ...owner,
        base: layer.base,
        where: layer.where(`owners[${i}]`)
      }))
    ],
    settings: settingsOver(policy.settings, layer),
    files: [...policy.files, layer.file]
  };
}
function rulesOver(rules, layer) {
  const { builtin, packs = [], enable = [], disable = [] } = layer.config.rules ?? {};
  return {
    builtin: builtin ?? rules.builtin,
    packs: [...rules.packs, ...packs.map((pack) => beside(layer.file, pack))],
    enable: union(without(rules.enable, disable), enable),
    disable: union(without(rules.disable, enable), disable)
  };
}
function without(list2, taken) {
  const away = new Set(taken);
  return list2.filter((item) => !away.has(item));
}
function union(a, b) {
  return [.../* @__PURE__ */ new Set([...a, ...b])];
}
function limitsOver(limits, raw) {
  const over = { ...limits };
  for (const name of Object.keys(limits)) over[name] = raw[snake(name)] ?? limits[name];
  return over;
}
function allowEntry(raw, layer, index) {
  const { path_patterns, ...rest } = raw;
  const where = layer.where(`allow[${index}]`);
  return { ...rest, ...path_patterns && { pathPatterns: path_patterns }, base: layer.base, where };
}
function settingsOver(settings, layer) {
  const mine = flatten(layer.config, "").map(({ key, value }) => ({
    key,
    value,
    from: fromText(layer.where(key))
  }));
  const replaced = new Set(mine.map((setting) => setting.key));
  return [...settings.filter((setting) => isEntry(setting.key) || !replaced.has(setting.key)), ...mine];
}
function isEntry(key) {
  return /^(?:allow|owners)\[|^(?:extends|rules\.(?:packs|enable|disable)|inline\.(?:markers|permit_in_changes))$/.test(
    key
  );
}
function flatten(value, key) {
  if (typeof value !== "object" || value === null) return [{ key, value }];
  if (!Array.isArray(value)) {
    if (key.endsWith("]")) return [{ key, value }];
    return Object.entries(value).flatMap(
      ([name, inner]) => flatten(inner, key === "" ? name : `${key}.${name}`)
    );
  }
  const entries = key === "allow" || key === "owners";
  return entries ? value.flatMap((item, i) => flatten(item, `${key}[${i}]`)) : [{ key, value }];
}
function fromText(where) {
  return where.line > 0 ? `${where.file}:${where.line}` : where.file;
}

// src/policy/config/resolve.ts
var REMEMBERED = 5e4;
var LONGEST9 = 4096;
function resolvePolicy(options2) {
  const root = rootPolicy(options2);
  if (options2.config !== void 0) return { root, at: () => root };
  const folders = /* @__PURE__ */ new Map();
  const at2 = (path2) => {
    let policy = root;
    for (let end = path2.indexOf("/"); end > 0 && end < LONGEST9; end = path2.indexOf("/", end + 1)) {
      const folder = path2.slice(0, end);
      policy = folders.get(folder) ?? folderPolicy(policy, folder, options2.readFile);
      if (folders.size >= REMEMBERED) folders.clear();
      folders.set(folder, policy);
    }
    return policy;
  };
  return { root, at: at2 };
}
function rootPolicy({ readFile, config }) {
  if (config === null) return defaultPolicy();
  const file = config ?? CONFIG_NAME;
  const text2 = readFile(file);
  if (text2 === void 0 && config !== void 0) {
    throw new UserError(`${printable(file)}: no such config file`, "Check the path given as the config.");
  }
  if (text2 === void 0) return defaultPolicy();
  const policy = rootLayers(file, text2, readFile).reduce(overlay, defaultPolicy());
  if (!policy.rules.builtin && policy.rules.packs.length === 0) {
    throw new UserError(
      `${printable(file)}: rules.builtin is false and no packs are named, so no rule is left`,
      "Name a pack."
    );
  }
  return policy;
}
function folderPolicy(parent, path2, readFile) {
  const file = `${path2}/${CONFIG_NAME}`;
  const text2 = readFile(file);
  return text2 === void 0 ? parent : overlay(parent, readLayer(text2, file, `${path2}/`));
}

// src/policy/ignore-file.ts
init_printable();

// src/policy/foreign-rules.ts
var ABOUT_ANYTHING = /^(?:generic|high-entropy|hex-high-entropy|base64-high-entropy|secret-keyword|keyword|basic-auth|curl|hashed|http|url|username|password|uri|np-generic)/;
var SPELLINGS = {
  gcp: "google",
  googleapi: "google",
  googlecloud: "google",
  azureapi: "azure",
  amazon: "aws",
  privatekey: "private",
  rsa: "private",
  ssh: "private"
};
function alike(foreign2, ours) {
  const words = wordsOf(foreign2);
  if (words.length === 0) return false;
  if (ABOUT_ANYTHING.test(words.join("-"))) return true;
  const provider = words[0];
  const mine = ours.split("-");
  return [provider, SPELLINGS[provider]].some(
    (name) => name !== void 0 && (mine[0] === name || mine.includes(name))
  );
}
function wordsOf(name) {
  const words = name.slice(0, 200).replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase().split(/[^a-z0-9]+/).filter((word3) => word3 !== "");
  if (words[0] === "git" && (words[1] === "hub" || words[1] === "lab")) words.splice(0, 2, `git${words[1]}`);
  return ["np", "kingfisher", "secretlint"].includes(words[0] ?? "") ? words.slice(1) : words;
}

// src/policy/ignore-file.ts
var IGNORE_FILES = [".betterleaksignore", ".gitleaksignore"];
function readIgnoreFile(text2, file) {
  const places = /* @__PURE__ */ new Map();
  const unread = [];
  text2.replace(/^\ufeff/, "").split("\n").forEach((raw, i) => {
    const line2 = raw.trim();
    if (line2 === "" || line2.startsWith("#")) return;
    const parts = line2.split(":");
    const [path2, rule2, number2] = parts.slice(-3);
    if (parts.length < 3 || parts.length > 4 || !path2 || !rule2 || !/^\d+$/.test(number2)) {
      unread.push(i + 1);
      return;
    }
    const place = `${path2.replaceAll("\\", "/")}:${Number(number2)}`;
    const entry = { commit: parts.length === 4 ? parts[0] : void 0, rule: rule2, name: `${file}:${i + 1}` };
    const there = places.get(place);
    if (there) there.push(entry);
    else places.set(place, [entry]);
  });
  const covers = (finding, prefix = "") => {
    const entries = places.get(`${placeName(finding.origin, prefix)}:${finding.region.startLine}`);
    const commit = finding.provenance?.introduced?.id;
    return entries?.find(
      (entry) => (entry.commit === void 0 || entry.commit === commit) && alike(entry.rule, finding.ruleId)
    )?.name;
  };
  return { covers, problems: unread.length === 0 ? [] : [unreadProblem(file, unread)] };
}
function unreadProblem(file, lines) {
  const shown3 = lines.slice(0, 5).join(", ");
  const more = lines.length > 5 ? ` and ${lines.length - 5} more` : "";
  return {
    level: "warning",
    code: "ignore-file-unreadable",
    message: `${printable(file)}: line ${shown3}${more}: not of the form file:rule:line; it ignores nothing`
  };
}

// src/policy/allow.ts
init_errors();
init_printable();

// src/policy/globs.ts
var import_ignore = __toESM(require_ignore(), 1);
init_errors();
init_printable();
var WILDCARDS = 3;
function compileGlobs(patterns) {
  patterns.forEach(refuseSlow);
  const matcher = (0, import_ignore.default)({ allowRelativePaths: true, ignoreCase: false }).add([...patterns]);
  return (path2) => path2 !== "" && !path2.startsWith("/") && matcher.ignores(path2);
}
function refuseSlow(pattern) {
  const segments = pattern.split("/");
  const across = segments.filter((segment) => segment === "**").length;
  const within3 = Math.max(
    ...segments.map((segment) => segment === "**" ? 0 : segment.match(/\*+/g)?.length ?? 0)
  );
  if (across <= WILDCARDS && within3 <= WILDCARDS) return;
  throw new UserError(
    `path pattern ${printable(pattern.slice(0, 80))} has too many wildcards`,
    `At most ${WILDCARDS} * in one segment and ${WILDCARDS} ** in all.`
  );
}

// src/policy/selector.ts
function selects(selector, rule2) {
  const colon = selector.indexOf(":");
  if (colon < 0) return selector === rule2.id;
  const name = selector.slice(colon + 1);
  switch (selector.slice(0, colon)) {
    case "tier":
      return name === rule2.tier;
    case "group":
      return name === rule2.group;
    case "provider":
      return rule2.provider === void 0 ? rule2.id === name || rule2.id.startsWith(`${name}-`) : slug(rule2.provider) === slug(name);
    default:
      return false;
  }
}
function slug(name) {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
function selectsAny(selectors, rule2) {
  return selectors.some((selector) => selects(selector, rule2));
}
function settingFor(table2, rule2) {
  if (Object.hasOwn(table2, rule2.id)) return table2[rule2.id];
  const selector = Object.keys(table2).findLast((key) => key.includes(":") && selects(key, rule2));
  return selector === void 0 ? void 0 : table2[selector];
}

// src/policy/allow.ts
function compileAllow(entry, tools) {
  const globs = entry.paths && blame(entry, () => compileGlobs(entry.paths));
  const pathPatterns = compileAll(entry, entry.pathPatterns, tools);
  const patterns = compileAll(entry, entry.patterns, tools);
  const lines = compileAll(entry, entry.lines, tools);
  const words = entry.words?.map((word3) => word3.toLowerCase());
  const values = entry.values && valueTest(entry.values, tools);
  const matchesPath = (path2) => {
    if (path2 === "" || !path2.startsWith(entry.base)) return false;
    const inside = path2.slice(entry.base.length);
    return (globs?.(inside) ?? true) && (pathPatterns?.some((pattern) => pattern.test(bytewise2(path2))) ?? true);
  };
  const concerns = (rule2, path2) => (!(globs || pathPatterns || entry.base !== "") || matchesPath(path2)) && (!entry.rules || selectsAny(entry.rules, rule2));
  const matches = (finding, rule2, path2) => {
    if (!concerns(rule2, path2)) return false;
    if (lines && !lines.some((pattern) => pattern.test(bytewise2(finding.excerpt)))) return false;
    if (values && !values(finding)) return false;
    if (!words && !patterns) return true;
    const value = finding.secret.reveal().toString("utf8");
    if (words && !words.some((word3) => value.toLowerCase().includes(word3))) return false;
    return patterns?.some((pattern) => pattern.test(bytewise2(value))) ?? true;
  };
  const pathsOnly = !(entry.rules || values || patterns || words || lines);
  return { entry, name: fromText(entry.where), pathsOnly, matchesPath, concerns, matches };
}
function bytewise2(text2) {
  return Buffer.from(text2, "utf8").toString("latin1");
}
function valueTest(values, tools) {
  const plain2 = /* @__PURE__ */ new Set();
  const keyed = /* @__PURE__ */ new Set();
  for (const value of values) {
    if (value.startsWith("sha256:")) plain2.add(value.slice(7));
    else if (value.startsWith("hmac:")) keyed.add(value.slice(5));
    else keyed.add(new Secret(Buffer.from(value)).digest(tools.digestKey));
  }
  return ({ digest, secret }) => keyed.has(digest) || plain2.size > 0 && plain2.has(tools.sha256(secret));
}
function compileAll(entry, patterns, tools) {
  return patterns?.map((pattern) => blame(entry, () => tools.compilePattern(pattern)));
}
function blame(entry, compile2) {
  try {
    return compile2();
  } catch (error) {
    const why = error instanceof UserError ? error.message : "a pattern is not valid RE2 syntax, or too large";
    throw new UserError(`${printable(fromText(entry.where))}: allow: ${why}`, "Mend the pattern.", {
      cause: error
    });
  }
}

// src/policy/role.ts
var PROVEN2 = 0.99;
var GENERIC = {
  lock: -6,
  minified: -6,
  generated: -4,
  locale: -6,
  vendored: -1,
  environment: 1,
  example: -1.5,
  test: -1.5,
  docs: -1.5,
  config: 0.5,
  source: 0
};
var KINDEST = "environment";
var CONTEXTUAL = { lock: -2, minified: -2, generated: -1, locale: -2 };
function weigh(confidence, tier, role, sealed = false) {
  if (tier === "precise" && !sealed || confidence >= PROVEN2 || confidence <= 0) return confidence;
  const shift = (tier === "generic" || sealed ? GENERIC : CONTEXTUAL)[role] ?? 0;
  if (shift === 0) return confidence;
  return 1 / (1 + Math.exp(-(Math.log(confidence / (1 - confidence)) + shift)));
}
function staysUnsure(confidence, tier, least, { role = KINDEST, sealed = false } = {}) {
  return weigh(confidence, tier, role, sealed) < least;
}
function roleOf(path2) {
  if (path2 === "(commit message)" || path2 === "(tag message)") return "docs";
  const parts = path2.toLowerCase().split("/");
  const name = parts.pop() ?? "";
  const folders = new Set(parts);
  const isTest = () => holds4(TESTS) || TEST_FOLDER.test(path2) || isTestName(path2.slice(path2.lastIndexOf("/") + 1));
  const holds4 = (names) => names.some((folder) => folders.has(folder));
  if (LOCK_NAMES.has(name) || /\.(?:lock|sum|lockfile)$/.test(name)) return "lock";
  if (/[.-]min\.[a-z]+$|\.(?:map|bundle\.js|chunk\.js|svg|css\.map)$/.test(name)) return "minified";
  if (/\.(?:pb\.go|g\.dart|designer\.cs)$|_pb2\.pyi?$|_generated\.\w+$|\.snap$/.test(name))
    return "generated";
  if (holds4(LOCALES) && LOCALE_NAME.test(name) || /\.(?:po|pot|mo|xliff|xlf|resx|strings|arb|ftl)$/.test(name))
    return "locale";
  if (/[._-](?:example|sample|template|dist|tmpl|defaults?|j2|erb)(?:$|\.)/.test(name) || holds4(EXAMPLES))
    return "example";
  if (holds4(VENDORED)) return "vendored";
  if (ENVIRONMENT.has(name) || /^\.env(?:\.|$)|\.env$|\.tfvars$|\.tfstate$/.test(name))
    return isTest() ? "test" : "environment";
  if (isTest()) return "test";
  if (holds4(DOCS) || /\.(?:md|mdx|rst|adoc|asciidoc|textile|rdoc|1|5|8|markdown)$|^(?:readme|changelog|changes|news|history)\b/.test(
    name
  ))
    return "docs";
  return CONFIGURATION.test(name) ? "config" : "source";
}
var LOCK_NAMES = new Set(
  "package-lock.json npm-shrinkwrap.json pnpm-lock.yaml go.sum cargo.lock packages.lock.json gradle.lockfile verification-metadata.xml package.resolved".split(
    " "
  )
);
var VENDORED = "node_modules bower_components vendor third_party thirdparty .venv venv site-packages pods carthage .gradle .terraform dist build out target .next coverage deps".split(" ");
var LOCALES = "locale locales i18n l10n lang langs translations translation lproj".split(" ");
var LOCALE_NAME = /\.(?:json|json5|ya?ml|php|properties|js|ts|toml|ini|txt|csv)$/;
var EXAMPLES = "example examples sample samples demo demos tutorial tutorials cookbook snippets quickstart playground".split(
  " "
);
var TESTS = "test tests __tests__ spec specs e2e fixture fixtures __fixtures__ testdata test_data test-data testing mocks __mocks__ mock stubs bench benchmark benchmarks cassettes recordings golden snapshots integration-test integration-tests integrationtest inttest testfixtures testlib testutil testutils replaydata test-support testhelpers androidtest cypress".split(" ");
var TEST_FOLDER = /(?:^|\/)(?:[^/]*[a-z0-9]Tests?|[^/]*[-_.][Tt]ests?|[Tt]ests?[-_.][^/]*)\//;
var DOCS = "doc docs documentation guides website man javadoc wiki".split(" ");
var ENVIRONMENT = new Set(
  ".envrc .netrc _netrc .pgpass .my.cnf .npmrc .yarnrc.yml .pypirc pip.conf nuget.config gradle.properties local.properties key.properties auth.json .git-credentials .s3cfg .boto kubeconfig wp-config.php configuration.php localsettings.php local_settings.py secrets.yml secrets.yaml secrets.json credentials.yml credentials.json credentials database.yml parameters.yml sftp-config.json terraform.rc .terraformrc settings.xml web.config".split(" ")
);
var CONFIGURATION = /^(?:dockerfile|vagrantfile|jenkinsfile|docker-compose.*|values.*\.ya?ml|application.*\.(?:properties|ya?ml)|appsettings.*\.json)$|\.(?:ini|cfg|conf|config|properties|toml|tf)$/;
function isTestName(name) {
  return /(?:^|[._-])(?:test|tests|spec|e2e|mock|mocks|fixture|fixtures)[._-]/i.test(name) || /[a-z0-9](?:Test|Tests|Spec|IT|TestCase|Mock)\.\w+$/.test(name) || /^(?:conftest|test)\.\w+$/i.test(name);
}

// src/policy/steps.ts
init_printable();
var STEPS = [
  pathAllowed,
  ruleOff,
  allowed,
  inlineAllowed,
  inIgnoreFile,
  inBaseline,
  untouched,
  lapsed,
  unsure
];
function suppressed(by, reason, expires) {
  return { status: "suppressed", by, reason, ...expires !== void 0 && { expires } };
}
function pathAllowed(matter, court) {
  return byEntry(matter, court, (allow2) => allow2.pathsOnly && allow2.matchesPath(matter.path));
}
function allowed(matter, court) {
  return byEntry(
    matter,
    court,
    (allow2) => !allow2.pathsOnly && allow2.matches(matter.finding, matter.rule, matter.path)
  );
}
function byEntry({ allows }, { today, ledger }, holds4) {
  const hit = allows.find((allow2) => !isOver(allow2.entry.expires, today) && holds4(allow2));
  if (!hit) return void 0;
  ledger.used.add(hit.name);
  const { reason, expires } = hit.entry;
  return suppressed("config", printable(reason === void 0 ? hit.name : `${hit.name}: ${reason}`), expires);
}
function ruleOff({ rule: rule2, policy }, { enable }) {
  const { disable } = policy.rules;
  const selector = disable.find((candidate) => selects(candidate, rule2));
  if (selector === void 0 || selectsAny(enable, rule2)) return void 0;
  if (!disable.includes(rule2.id) && selectsAny(policy.rules.enable, rule2)) return void 0;
  const setting = policy.settings.findLast(
    ({ key, value }) => key === "rules.disable" && Array.isArray(value) && value.includes(selector)
  );
  return suppressed("config", printable(`${setting?.from ?? "config"}: rule switched off`));
}
function inlineAllowed(matter, court) {
  const { finding, policy, rule: rule2 } = matter;
  const note = finding.inline;
  if (!note || !court.inline || !policy.inline.enabled) return void 0;
  const place = `${printable(placeName(finding.origin))}:${note.line}`;
  if (note.rules.length > 0 && !selectsAny(note.rules, rule2)) {
    const named = printable(note.rules.join(", ").slice(0, 100));
    court.ledger.mismatched.add(
      `${place}: ${printable(note.marker)} is for ${named}, but found was ${rule2.id}`
    );
    return void 0;
  }
  if (isOver(note.expires, court.today)) {
    const date = printable(note.expires.slice(0, 20));
    court.ledger.expired.add(
      `${place}: ${printable(note.marker)} counted until ${date}; set a new date or take it out`
    );
    return void 0;
  }
  if (court.untrusted && finding.added && !selectsAny(policy.inline.permitInChanges, rule2)) {
    court.ledger.refused.add(place);
    return void 0;
  }
  court.ledger.honoured(note.marker);
  return suppressed("inline", inlineReason(note), note.expires);
}
function inlineReason(note) {
  const said = `${note.marker} on line ${note.line}`;
  return printable(note.reason === void 0 ? said : `${said}: ${note.reason}`);
}
function inIgnoreFile({ finding }, { ignoreFiles, ledger, prefix }) {
  for (const file of ignoreFiles) {
    const name = file.covers(finding, prefix);
    if (name === void 0) continue;
    ledger.used.add(name);
    return suppressed("ignore-file", printable(name));
  }
  return void 0;
}
function inBaseline({ finding }, { index, today, ledger, prefix }) {
  const entry = index?.find(finding, today, prefix);
  if (!entry) return void 0;
  ledger.used.add(entryId(entry));
  if (isOver(entry.expires, today)) {
    const place = `${printable(placeName(finding.origin))}:${finding.region.startLine}`;
    ledger.expired.add(
      `${place}: its baseline entry (${entry.reason}) counted until ${entry.expires}; rotate the secret or set a new date`
    );
    return void 0;
  }
  const by = entry.by === void 0 ? "" : ` by ${entry.by}`;
  const note = entry.note === void 0 ? "" : `: ${entry.note}`;
  return suppressed("baseline", printable(`${entry.reason} since ${entry.since}${by}${note}`), entry.expires);
}
function untouched({ finding }) {
  return finding.added ? void 0 : suppressed("untouched", "the change does not touch this line");
}
function lapsed({ finding }, { today }) {
  const until = finding.detail.until;
  return until !== void 0 && isDate(until.slice(0, 10)) && until.slice(0, 10) < today ? suppressed("expired", printable(`opened something until ${until}`)) : void 0;
}
function unsure({ finding, policy }, court) {
  const least = leastConfidence(policy, court);
  if (finding.confidence >= least) return void 0;
  if (finding.deadEnd !== void 0) return suppressed(finding.deadEnd, printable(finding.reasons[0] ?? ""));
  return suppressed("confidence", `confidence ${finding.confidence.toFixed(2)} is below ${least}`);
}
function leastConfidence(policy, { minConfidence }) {
  return minConfidence ?? policy.minConfidence;
}

// src/policy/doubt.ts
function doubtOn({ path: path2, policy, allows, role }, court) {
  const least = leastConfidence(policy, court);
  return (rule2, { confidence, deadEnd: deadEnd2, detail }) => staysUnsure(confidence, rule2.tier, least, { role, sealed: deadEnd2 === "sealed" }) && detail.until === void 0 && court.ignoreFiles.length === 0 && court.index?.knows(rule2.id) !== true && !allows.some((allow2) => !isOver(allow2.entry.expires, court.today) && allow2.concerns(rule2, path2)) && ruleOff({ rule: rule2, policy }, court) === void 0;
}

// src/policy/paths.ts
function pathFilter(at2, compiled, today, used) {
  const byPolicy = /* @__PURE__ */ new WeakMap();
  const excluding = (policy) => {
    const known2 = byPolicy.get(policy);
    if (known2) return known2;
    const list2 = compiled(policy).filter((allow2) => allow2.pathsOnly && !isOver(allow2.entry.expires, today));
    byPolicy.set(policy, list2);
    return list2;
  };
  return (path2) => {
    const hit = excluding(at2(path2)).find((allow2) => allow2.matchesPath(path2));
    if (!hit) return { excluded: false };
    used(hit.name);
    return { excluded: true, by: hit.entry.reason ? `${hit.name}: ${hit.entry.reason}` : hit.name };
  };
}

// src/policy/tally.ts
var Ledger = class {
  used = /* @__PURE__ */ new Set();
  expired = /* @__PURE__ */ new Set();
  refused = /* @__PURE__ */ new Set();
  mismatched = /* @__PURE__ */ new Set();
  #markers = /* @__PURE__ */ new Map();
  honoured(marker) {
    this.#markers.set(marker, (this.#markers.get(marker) ?? 0) + 1);
  }
  tally() {
    const { used, expired, refused, mismatched } = this;
    const markers = Object.fromEntries(this.#markers);
    return {
      used: [...used],
      expired: [...expired],
      refused: [...refused],
      mismatched: [...mismatched],
      markers
    };
  }
};

// src/policy/judge.ts
var RANK2 = { critical: 4, high: 3, medium: 2, low: 1, info: 0 };
function reaches2(severity, least) {
  return RANK2[severity] >= RANK2[least];
}
function createJudge(options2) {
  const { tree, today, prefix = "", ruleFacts, ownerOf } = options2;
  const ledger = new Ledger();
  const seen = /* @__PURE__ */ new Set();
  const at2 = (path2) => {
    const policy = tree.at(path2);
    seen.add(policy);
    return policy;
  };
  const compiled = compiler(options2.tools);
  compiled(tree.root);
  const court = {
    index: options2.baseline && indexBaseline(options2.baseline),
    ignoreFiles: options2.ignoreFiles ?? [],
    today,
    untrusted: options2.untrusted,
    inline: options2.inline,
    minConfidence: options2.minConfidence,
    enable: options2.enable ?? [],
    prefix,
    ledger
  };
  const pathOf = (origin) => {
    const own = filePath(origin);
    return own === "" ? "" : prefix + own;
  };
  const judge2 = (finding) => {
    const path2 = pathOf(finding.origin);
    const policy = at2(path2);
    const rule2 = { id: finding.ruleId, tier: finding.tier, ...ruleFacts?.(finding.ruleId) };
    const severity = settingFor(policy.severity, rule2) ?? finding.severity;
    return {
      verdict: decide({ finding, path: path2, rule: rule2, policy, allows: compiled(policy) }, court),
      severity,
      fails: reaches2(severity, policy.failOn),
      rotateDays: settingFor(policy.rotation, rule2),
      owner: ownerOf?.(path2, policy.owners)
    };
  };
  const doubt = (origin) => {
    const path2 = pathOf(origin);
    const policy = at2(path2);
    return doubtOn({ path: path2, policy, allows: compiled(policy), role: roleOf(originPath(origin)) }, court);
  };
  const filter2 = pathFilter(at2, compiled, today, (name) => ledger.used.add(name));
  return {
    judge: judge2,
    doubt,
    filter: prefix === "" ? filter2 : (path2) => filter2(prefix + path2),
    tally: () => ledger.tally(),
    policies: () => [...seen]
  };
}
function decide(matter, court) {
  for (const step of STEPS) {
    const verdict = step(matter, court);
    if (verdict) return verdict;
  }
  return { status: "new" };
}
function compiler(tools) {
  const entries = /* @__PURE__ */ new Map();
  const lists = /* @__PURE__ */ new WeakMap();
  return (policy) => {
    let list2 = lists.get(policy);
    if (!list2) {
      list2 = policy.allow.map((entry) => {
        const known2 = entries.get(entry) ?? compileAllow(entry, tools);
        entries.set(entry, known2);
        return known2;
      });
      lists.set(policy, list2);
    }
    return list2;
  };
}

// src/policy/owners.ts
var OWNER_FILES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];
var MOST3 = 3 << 20;
var REMEMBERED2 = 1e4;
function ownerFinder(readFile) {
  let rules;
  const known2 = /* @__PURE__ */ new Map();
  return (path2, entries) => {
    const configured2 = configuredOwner(path2, entries);
    if (configured2 !== void 0) return configured2;
    if (known2.has(path2)) return known2.get(path2);
    rules ??= readOwners(readFile);
    const owner = path2 === "" ? void 0 : ownerIn(rules, path2);
    if (known2.size >= REMEMBERED2) known2.clear();
    known2.set(path2, owner);
    return owner;
  };
}
var configured = /* @__PURE__ */ new WeakMap();
function configuredOwner(path2, entries) {
  return entries.findLast((entry) => {
    if (path2 === "" || !path2.startsWith(entry.base)) return false;
    let matches = configured.get(entry);
    if (!matches) {
      matches = compileGlobs(entry.paths);
      configured.set(entry, matches);
    }
    return matches(path2.slice(entry.base.length));
  })?.owner;
}
function readOwners(readFile) {
  for (const file of OWNER_FILES) {
    const text2 = readFile(file);
    if (text2 !== void 0) return text2.length > MOST3 ? [] : parseOwners(text2);
  }
  return [];
}
function parseOwners(text2) {
  const rules = [];
  let section = "";
  let fallback = "";
  for (const raw of text2.replace(/^\ufeff/, "").split("\n")) {
    const line2 = raw.trim();
    if (line2 === "" || line2.startsWith("#")) continue;
    const header = /^\^?\[([^\]]+)\](?:\[\d+\])?\s*(.*)$/.exec(line2);
    if (header) {
      section = header[1].toLowerCase();
      fallback = withoutComment(header[2]);
      continue;
    }
    const [pattern, ...owners2] = line2.split(/(?<!\\)\s+/);
    rules.push({ section, pattern, owner: withoutComment(owners2.join(" ")) || fallback });
  }
  return rules;
}
function withoutComment(owners2) {
  return owners2.replace(/(?:^|\s)#.*$/, "").trim();
}
function ownerIn(rules, path2) {
  const decided = /* @__PURE__ */ new Map();
  for (const rule2 of rules.toReversed()) {
    if (decided.has(rule2.section)) continue;
    rule2.matches ??= ownerTest(rule2.pattern);
    if (rule2.matches(path2)) decided.set(rule2.section, rule2.owner);
  }
  const owners2 = [...new Set([...decided.values()].reverse().filter((owner) => owner !== ""))];
  return owners2.length === 0 ? void 0 : owners2.join(" ");
}
function ownerTest(pattern) {
  if (pattern.startsWith("!")) return () => false;
  let matches;
  try {
    matches = compileGlobs([pattern]);
  } catch {
    return () => false;
  }
  if (!pattern.endsWith("/*") || pattern.includes("**")) return matches;
  const depth = pattern.replace(/^\//, "").split("/").length;
  return (path2) => path2.split("/").length === depth && matches(path2);
}

// src/policy/untrusted.ts
init_errors();

// src/policy/changed.ts
init_printable();
var NAMED2 = 5;
function isPolicyFile(path2, base) {
  const name = path2.slice(path2.lastIndexOf("/") + 1);
  if (name === CONFIG_NAME || OWNER_FILES.includes(path2) || IGNORE_FILES.includes(path2)) return true;
  if (path2 === (base.baseline ?? BASELINE_NAME) || base.files.includes(path2)) return true;
  return base.rules.packs.some(
    (pack) => path2 === pack || path2.startsWith(pack.endsWith("/") ? pack : `${pack}/`)
  );
}
function policyChanged(paths, base, loosenings2) {
  const touched = paths.filter((path2) => isPolicyFile(path2, base));
  if (touched.length === 0) return [];
  const named = touched.slice(0, NAMED2).map(printable).join(", ");
  const more = touched.length > NAMED2 ? ` and ${touched.length - NAMED2} more` : "";
  const would = loosenings2.length === 0 ? "" : `; once merged it ${loosenings2.slice(0, NAMED2).join("; ")}`;
  const rest = loosenings2.length > NAMED2 ? `; and ${loosenings2.length - NAMED2} more` : "";
  const message = `this change touches policy (${named}${more}), which does not count for the change itself${would}${rest}`;
  return [{ level: "warning", code: "policy-changed", message }];
}

// src/policy/config/tighten.ts
init_printable();
var ORDER = ["info", "low", "medium", "high", "critical"];
function tighten(base, head) {
  const kept = new Set(head.allow.map(sameAllow));
  const policy = {
    ...base,
    minConfidence: Math.min(base.minConfidence, head.minConfidence),
    failOn: ORDER[Math.min(ORDER.indexOf(base.failOn), ORDER.indexOf(head.failOn))],
    allowIncomplete: base.allowIncomplete.filter((reason) => head.allowIncomplete.includes(reason)),
    rules: {
      builtin: base.rules.builtin || head.rules.builtin,
      packs: base.rules.packs,
      enable: [.../* @__PURE__ */ new Set([...base.rules.enable, ...head.rules.enable])],
      disable: base.rules.disable.filter((selector) => head.rules.disable.includes(selector))
    },
    severity: worst(base.severity, head.severity),
    rotation: shortest(base.rotation, head.rotation),
    inline: {
      enabled: base.inline.enabled && head.inline.enabled,
      foreign: base.inline.foreign && head.inline.foreign,
      markers: base.inline.markers.filter((marker) => head.inline.markers.includes(marker)),
      permitInChanges: base.inline.permitInChanges.filter(
        (rule2) => head.inline.permitInChanges.includes(rule2)
      )
    },
    allow: base.allow.filter((entry) => kept.has(sameAllow(entry)))
  };
  return { policy, loosenings: loosenings(base, head) };
}
function worst(base, head) {
  return Object.fromEntries(
    Object.entries(base).map(([key, severity]) => {
      const theirs = Object.hasOwn(head, key) ? head[key] : severity;
      return [key, ORDER[Math.max(ORDER.indexOf(severity), ORDER.indexOf(theirs))]];
    })
  );
}
function shortest(base, head) {
  const days = (key) => Math.min(base[key] ?? Infinity, head[key] ?? Infinity);
  return Object.fromEntries(
    [.../* @__PURE__ */ new Set([...Object.keys(base), ...Object.keys(head)])].map((key) => [key, days(key)])
  );
}
function sameAllow({ where: _, ...entry }) {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => a < b ? -1 : 1));
}
function loosenings(base, head) {
  const had = new Set(base.allow.map(sameAllow));
  const added = (now2, before) => now2.filter((item) => !before.includes(item));
  const list2 = [
    ...head.allow.filter((entry) => !had.has(sameAllow(entry))).map((entry) => `allows ${allowText(entry)}`),
    ...added(head.rules.disable, base.rules.disable).map((selector) => `switches off ${selector}`),
    ...added(base.rules.enable, head.rules.enable).map((selector) => `no longer switches on ${selector}`),
    ...added(base.rules.packs, head.rules.packs).map((pack) => `no longer uses the rules in ${pack}`),
    ...added(head.inline.markers, base.inline.markers).map((marker) => `honours comments with ${marker}`),
    ...added(head.inline.permitInChanges, base.inline.permitInChanges).map(
      (rule2) => `honours comments of changes for ${rule2}`
    ),
    ...added(head.allowIncomplete, base.allowIncomplete).map((reason) => `takes ${reason} for complete`),
    ...lowered2(base, head)
  ];
  if (head.minConfidence > base.minConfidence)
    list2.push(`raises min_confidence from ${base.minConfidence} to ${head.minConfidence}`);
  if (ORDER.indexOf(head.failOn) > ORDER.indexOf(base.failOn))
    list2.push(`raises fail_on from ${base.failOn} to ${head.failOn}`);
  if (base.rules.builtin && !head.rules.builtin) list2.push("switches off the built-in rules");
  if (!base.inline.enabled && head.inline.enabled) list2.push("switches inline comments on");
  return list2.map(printable);
}
function lowered2(base, head) {
  const limits = Object.keys(base.limits).filter(
    (name) => head.limits[name] < base.limits[name]
  );
  const severities = Object.entries(head.severity).filter(([key, severity]) => {
    const before = Object.hasOwn(base.severity, key) ? base.severity[key] : void 0;
    return before === void 0 || ORDER.indexOf(severity) < ORDER.indexOf(before);
  });
  return [
    ...limits.map((name) => `lowers limits.${snake(name)} from ${base.limits[name]} to ${head.limits[name]}`),
    ...severities.map(([key, severity]) => `sets the severity of ${key} to ${severity}`)
  ];
}
function allowText(entry) {
  const paths = [...entry.paths ?? [], ...entry.pathPatterns ?? []].slice(0, 3).join(", ");
  const said = [
    entry.rules ? `rules ${entry.rules.slice(0, 3).join(", ")}` : "",
    entry.values ? `${entry.values.length} values` : "",
    entry.patterns || entry.words || entry.lines ? "a pattern" : "",
    paths ? `in ${paths.slice(0, 120)}` : ""
  ].filter((part3) => part3 !== "");
  const what = entry.rules || said.length > 1 || !paths ? said : ["everything", ...said];
  return `${what.join(" ")} (${fromText(entry.where)})`;
}

// src/policy/untrusted.ts
var COMPARED = 100;
function untrustedPolicy(base, readHead, changed) {
  const problems = [];
  const head = attempt(() => resolvePolicy({ readFile: readHead }), problems);
  const loosenings2 = /* @__PURE__ */ new Set();
  const configs = changed.filter((path2) => path2 === CONFIG_NAME || path2.endsWith(`/${CONFIG_NAME}`));
  for (const path2 of head ? [CONFIG_NAME, ...configs.slice(0, COMPARED)] : []) {
    const theirs = attempt(() => head.at(path2), problems);
    if (theirs) for (const loosening of tighten(base.at(path2), theirs).loosenings) loosenings2.add(loosening);
  }
  problems.push(...policyChanged(changed, base.root, [...loosenings2]));
  return { tree: head ? tightenTree(base, head) : base, problems };
}
function tightenTree(base, head) {
  const known2 = /* @__PURE__ */ new WeakMap();
  const both = (ours, theirs) => {
    const ofOurs = known2.get(ours) ?? /* @__PURE__ */ new WeakMap();
    known2.set(ours, ofOurs);
    const policy = ofOurs.get(theirs) ?? tighten(ours, theirs).policy;
    ofOurs.set(theirs, policy);
    return policy;
  };
  const at2 = (path2) => {
    const ours = base.at(path2);
    const theirs = attempt(() => head.at(path2), []);
    return theirs ? both(ours, theirs) : ours;
  };
  return { root: both(base.root, head.root), at: at2 };
}
function attempt(read2, problems) {
  try {
    return read2();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = `the change brings a config that cannot be used: ${error.message}`;
    if (!problems.some((problem) => problem.message === message)) {
      problems.push({ level: "warning", code: "policy-changed", message });
    }
    return void 0;
  }
}

// src/rules/pack.ts
init_anchorlist();
init_rulelist();
init_valueforms();
import { fileURLToPath } from "node:url";

// src/rules/built.ts
import { existsSync, readFileSync } from "node:fs";
import { join as join2 } from "node:path";

// src/rules/packfile.ts
init_rulelist();
var MARK = 1398033969;
function packFrom(bytes, readLines) {
  if (new Int32Array(bytes.buffer, bytes.byteOffset, 1)[0] !== MARK) return void 0;
  const size = new Int32Array(bytes.buffer, bytes.byteOffset + 4, 1)[0];
  const head = JSON.parse(bytes.toString("utf8", 8, 8 + size));
  const { digest, anchors: length2, longest, arounds, tabled } = head;
  const { u8: u82, i8, i32: i322 } = columnReader(bytes, 8 + size, head.lengths);
  const lineEnds2 = i322();
  let lines;
  const rules = new RuleList(u82(), (index) => {
    lines ??= readLines();
    return JSON.parse(lines.toString("utf8", index === 0 ? 0 : lineEnds2[index - 1], lineEnds2[index]));
  });
  const anchors = {
    ...{ text: u82(), ends: i322(), fold: u82(), uses: i322(), useEnds: i322(), look: i8(), around: i322() },
    ...{ arounds, longest, length: length2 }
  };
  const forms = { spans: i322(), kinds: u82(), rules: i322(), ends: i322() };
  if (tabled === void 0) return { digest, rules, anchors, forms };
  const tables = { first: i322(), second: i322(), slots: i322(), entries: i322(), anchors: tabled };
  return { digest, rules, anchors, forms, tables };
}
function columnReader({ buffer, byteOffset }, from, lengths) {
  let [at2, next] = [byteOffset + from, 0];
  const take = (size) => {
    const length2 = lengths[next++];
    const place = at2;
    at2 += length2 * size + 3 & ~3;
    return [place, length2];
  };
  return {
    u8: () => new Uint8Array(buffer, ...take(1)),
    i8: () => new Int8Array(buffer, ...take(1)),
    i32: () => new Int32Array(buffer, ...take(4))
  };
}

// src/rules/built.ts
function builtPack() {
  const columns = beside2("rules.bin");
  if (!existsSync(columns)) return void 0;
  return packFrom(readFileSync(columns), () => readFileSync(beside2("rules.jsonl")));
}
function builtTexts() {
  const file = beside2("rules.text.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : void 0;
}
function beside2(name) {
  return join2(import.meta.dirname, name);
}

// src/rules/pack.ts
async function fromSource() {
  const [{ loadRules: loadRules2 }, { compile: compile2 }, { ruleText: ruleText2 }] = await compiler2();
  const specs = loadRules2([fileURLToPath(new URL("../../rules", import.meta.url))]);
  return { pack: compile2(specs), texts: specs.map(ruleText2) };
}
function compiler2() {
  return Promise.all([Promise.resolve().then(() => (init_load(), load_exports)), Promise.resolve().then(() => (init_compile(), compile_exports)), Promise.resolve().then(() => (init_describe(), describe_exports))]);
}
var source;
async function builtinPack() {
  const pack = builtPack();
  if (pack !== void 0) return pack;
  source ??= fromSource();
  return (await source).pack;
}
async function builtinTexts() {
  const texts = builtTexts();
  if (texts !== void 0) return texts;
  source ??= fromSource();
  return (await source).texts;
}
async function withUserRules(pack, paths) {
  if (paths.length === 0) return { pack, texts: [] };
  const [{ loadRules: loadRules2 }, { compile: compile2 }, { ruleText: ruleText2 }] = await compiler2();
  const specs = loadRules2(paths, [...pack.rules]);
  return { pack: joinPacks(pack, compile2(specs)), texts: specs.map(ruleText2) };
}
var NO_RULES = {
  digest: "",
  rules: RuleList.of([]),
  anchors: anchorList([]),
  forms: valueForms([])
};
function joinPacks(first, second) {
  return {
    digest: `${first.digest}+${second.digest}`,
    rules: RuleList.join(first.rules, second.rules),
    anchors: joinAnchors(first.anchors, second.anchors, first.rules.length),
    forms: joinForms(first.forms, second.forms, first.rules.length),
    tables: first.tables
  };
}

// src/sources/git/revision-files.ts
init_errors();

// src/sources/git/frames.ts
var LONGEST_HEADER2 = 64 + 8 + 20 + 3;
var LF3 = 10;
var FrameParser = class {
  #handler;
  #header = "";
  /** Bytes of content still to come, then 0 for the line end after it; -1 while a header is read. */
  #left = -1;
  constructor(handler) {
    this.#handler = handler;
  }
  /** @throws Error when the stream is not what git documents. */
  feed(bytes) {
    let at2 = 0;
    while (at2 < bytes.length) {
      if (this.#left < 0) at2 = this.#readHeader(bytes, at2);
      else if (this.#left > 0) at2 = this.#readContent(bytes, at2);
      else at2 = this.#readEnd(bytes, at2);
    }
  }
  #readHeader(bytes, at2) {
    const found = bytes.indexOf(LF3, at2);
    const end = found < 0 ? bytes.length : found;
    if (this.#header.length + end - at2 > LONGEST_HEADER2)
      throw new Error("unexpected answer from git cat-file");
    this.#header += bytes.toString("latin1", at2, end);
    if (found < 0) return end;
    const [id, type, size] = this.#header.split(" ");
    this.#header = "";
    if (type === "missing" && size === void 0) {
      this.#handler.missing(id);
      return end + 1;
    }
    if (!isObjectType(type) || !/^[0-9]{1,15}$/.test(size ?? ""))
      throw new Error("unexpected answer from git cat-file");
    this.#left = Number(size);
    this.#handler.begin(id, type, this.#left);
    return end + 1;
  }
  #readContent(bytes, at2) {
    const end = Math.min(bytes.length, at2 + this.#left);
    this.#left -= end - at2;
    this.#handler.data(bytes.subarray(at2, end));
    return end;
  }
  #readEnd(bytes, at2) {
    if (bytes[at2] !== LF3) throw new Error("unexpected answer from git cat-file");
    this.#left = -1;
    this.#handler.end();
    return at2 + 1;
  }
};
function isObjectType(type) {
  return type === "blob" || type === "commit" || type === "tag" || type === "tree";
}

// src/sources/git/blobs.ts
var LARGEST = 64 << 20;
function readBlobs(git, ids, largest = LARGEST) {
  const found = /* @__PURE__ */ new Map();
  let current;
  const parser = new FrameParser({
    begin: (id, type, size) => {
      current = type === "blob" && size <= largest ? { id, content: Buffer.allocUnsafe(size), filled: 0 } : void 0;
    },
    data: (bytes) => {
      if (current) current.filled += bytes.copy(current.content, current.filled);
    },
    end: () => {
      if (current) found.set(current.id, current.content);
    },
    missing: () => void 0
  });
  parser.feed(git.run(["cat-file", "--batch"], ids.map((id) => `${id}
`).join("")));
  return found;
}

// src/sources/git/revisions.ts
init_errors();
init_printable();

// src/sources/git/failure.ts
init_printable();
var LONGEST12 = 200;
var GitFailure = class _GitFailure extends Error {
  name = "GitFailure";
  command;
  /** Exit status; undefined when the process was killed or never ran. */
  status;
  /** Git refused the repository because another user owns it. */
  dubiousOwnership;
  notARepository;
  /** Git was killed because it said nothing for too long. */
  stalled;
  constructor(command, status2, stderr, stalled = false) {
    const line2 = stderr.split("\n").find((l) => l.startsWith("fatal:") || l.startsWith("error:")) ?? "";
    const words = printable(line2.slice(0, LONGEST12));
    const how = status2 !== void 0 ? `ended with status ${status2}` : stalled ? "hung" : "was stopped";
    super(`git ${command} ${how}${words === "" ? "" : `: ${words}`}`);
    this.stalled = stalled;
    this.command = command;
    this.status = status2;
    this.dubiousOwnership = stderr.includes("detected dubious ownership");
    this.notARepository = /not a git repository|invalid gitfile|unable to read gitfile/i.test(stderr);
  }
  /** The failure of a git that had to be killed because it hung. */
  static stall(command) {
    return new _GitFailure(command, void 0, "", true);
  }
};

// src/sources/git/revisions.ts
var FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function resolveCommit(git, revision) {
  return resolve2(git, revision, "commit");
}
function resolve2(git, revision, type) {
  if (!revision.startsWith("-") && !revision.includes("\0")) {
    try {
      const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{${type}}`];
      const id = git.run(args).toString("latin1").trim().split("\n").at(-1);
      if (FULL_ID.test(id)) return id;
    } catch (error) {
      if (!(error instanceof GitFailure) || error.dubiousOwnership) throw error;
    }
  }
  throw new UserError(
    `git does not know the revision "${printable(revision.slice(0, 100))}"`,
    "Check its spelling; in CI, fetch it first (actions/checkout: fetch-depth: 0)."
  );
}

// src/sources/git/spawn.ts
init_errors();
import { spawn, spawnSync } from "node:child_process";

// src/sources/git/commands.ts
var ALLOWED = {
  "rev-parse": [],
  "rev-list": [],
  "for-each-ref": [],
  "merge-base": [],
  "ls-tree": [["-z"]],
  "ls-files": [["-z"]],
  "cat-file": [["--batch", "--batch-check", "--batch-check=%(objectname) %(objecttype) %(objectsize)"]],
  "diff-index": [["--cached"], ["--raw"], ["-z"]],
  "diff-tree": [["--stdin"], ["--raw"], ["-z"]],
  config: [["--global", "--system"], ["--get-all"], ["safe.directory"]]
};
var FORBIDDEN = /^(?:-p|-u|--patch|--textconv|--filters|--ext-diff|--output(?:=.*)?|--show-signature|--add|--unset.*)$/s;
function assertAllowed(args) {
  const [command = "", ...rest] = args;
  const needed = Object.hasOwn(ALLOWED, command) ? ALLOWED[command] : void 0;
  if (!needed) throw new Error(`git ${command} is not on the list of allowed commands`);
  for (const choice of needed) {
    if (!choice.some((c) => rest.includes(c)))
      throw new Error(`git ${command} needs one of ${choice.join(" ")}`);
  }
  for (const arg of rest) {
    if (arg === "--end-of-options") break;
    if (FORBIDDEN.test(arg)) throw new Error(`git ${command} must not be given ${arg}`);
  }
}

// src/sources/git/environment.ts
var HOOK_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH"
];
var WINDOWS_VARIABLES = ["SystemRoot", "SYSTEMROOT", "TEMP", "TMP"];
var GIT_FLAGS = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.commitGraph=false"
];
var FIXED = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_GRAFT_FILE: "/dev/null",
  LC_ALL: "C"
};
function gitEnvironment(env2, hook, safeDirectories = []) {
  const result2 = { ...FIXED };
  for (const name of ["PATH", ...WINDOWS_VARIABLES, ...hook ? HOOK_VARIABLES : []]) {
    const value = env2[name];
    if (value !== void 0) result2[name] = value;
  }
  if (safeDirectories.length > 0) result2.GIT_CONFIG_COUNT = String(safeDirectories.length);
  for (const [i, folder] of safeDirectories.entries()) {
    result2[`GIT_CONFIG_KEY_${i}`] = "safe.directory";
    result2[`GIT_CONFIG_VALUE_${i}`] = folder;
  }
  return result2;
}
function configEnvironment(env2) {
  const result2 = gitEnvironment(env2, false);
  delete result2.GIT_CONFIG_NOSYSTEM;
  delete result2.GIT_CONFIG_GLOBAL;
  for (const name of ["HOME", "XDG_CONFIG_HOME", "USERPROFILE", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"]) {
    const value = env2[name];
    if (value !== void 0) result2[name] = value;
  }
  return result2;
}
function environmentSafeDirectories(env2) {
  const count = Math.min(Number(env2.GIT_CONFIG_COUNT ?? 0) || 0, 1e3);
  const found = [];
  for (let i = 0; i < count; i++) {
    const value = env2[`GIT_CONFIG_VALUE_${i}`];
    if (env2[`GIT_CONFIG_KEY_${i}`]?.toLowerCase() === "safe.directory" && value) found.push(value);
  }
  return found;
}

// src/sources/git/program.ts
init_errors();
import { statSync } from "node:fs";
import { delimiter, isAbsolute, join as join3, parse as parse2, relative, sep } from "node:path";
var SYSTEM = ["/usr/bin", "/usr/local/bin", "/bin", "/opt/homebrew/bin"];
function findGit(path2, cwd) {
  const name = delimiter === ";" ? "git.exe" : "git";
  for (const folder of (path2 ?? "").split(delimiter)) {
    if (!isAbsolute(folder) || within(folder, cwd) && !SYSTEM.includes(folder)) continue;
    const program = join3(folder, name);
    if (isProgram(program)) return program;
  }
  throw new UserError("git is not on PATH", "Install git 2.31 or newer, or scan plain files with --no-git.");
}
function within(folder, root) {
  if (parse2(root).root === root) return false;
  const way = relative(root, folder);
  return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function isProgram(path2) {
  try {
    const stats = statSync(path2, { throwIfNoEntry: false });
    return stats?.isFile() === true && (delimiter === ";" || (stats.mode & 73) !== 0);
  } catch {
    return false;
  }
}

// src/sources/git/spawn.ts
var MAX_ANSWER = 1 << 30;
var STDERR_KEPT = 8192;
var LONGEST_SILENCE = 120;
var Git = class {
  cwd;
  #options;
  #program;
  #milliseconds;
  #environment;
  #askedForSafeDirectories = false;
  /** @throws UserError when there is no git to run. */
  constructor(options2) {
    this.cwd = options2.cwd;
    this.#options = options2;
    this.#program = findGit(options2.env.PATH ?? options2.env.Path, options2.cwd);
    this.#environment = gitEnvironment(options2.env, options2.hook === true);
    this.#milliseconds = 1e3 * (options2.seconds ?? LONGEST_SILENCE);
  }
  /** The value of a variable that git itself sees, if it is one that was passed on. */
  variable(name) {
    return this.#environment[name];
  }
  /** Runs git to its end and returns its output. @throws GitFailure unless the status is 0. */
  run(args, input) {
    const answer2 = this.#runOnce(args, input, this.#environment);
    if (Buffer.isBuffer(answer2)) return answer2;
    if (!answer2.dubiousOwnership || this.#askedForSafeDirectories) throw answer2;
    this.#passOnSafeDirectories();
    const second = this.#runOnce(args, input, this.#environment);
    if (Buffer.isBuffer(second)) return second;
    throw second;
  }
  /**
   * Runs git and hands its output on piece by piece; resolves when it ended with status 0.
   * @throws GitFailure otherwise; the signal's reason when it was aborted; whatever `onData` throws.
   */
  async stream(args, onData, signal, input) {
    assertAllowed(args);
    signal.throwIfAborted();
    const child = spawn(this.#program, [...GIT_FLAGS, ...args], {
      cwd: this.cwd,
      env: this.#environment,
      detached: this.#options.killGroup !== void 0,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true
    });
    const stop = () => this.#kill(child);
    const watch = watchSilence(child, this.#milliseconds, stop);
    signal.addEventListener("abort", stop, { once: true });
    try {
      await finished(child, args[0], onData, input, stop);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof GitFailure && watch.stalled()) throw GitFailure.stall(args[0]);
      throw error;
    } finally {
      watch.end();
      signal.removeEventListener("abort", stop);
    }
  }
  #runOnce(args, input, env2) {
    assertAllowed(args);
    const result2 = spawnSync(this.#program, [...GIT_FLAGS, ...args], {
      cwd: this.cwd,
      env: env2,
      ...input === void 0 ? {} : { input },
      stdio: [input === void 0 ? "ignore" : "pipe", "pipe", "pipe"],
      maxBuffer: MAX_ANSWER,
      timeout: this.#milliseconds,
      killSignal: "SIGKILL",
      windowsHide: true
    });
    if (result2.error && result2.pid === 0) throw notStarted(result2.error);
    if (result2.status === 0 && !result2.error) return result2.stdout;
    if (errorCode(result2.error) === "ETIMEDOUT") return GitFailure.stall(args[0]);
    return new GitFailure(
      args[0],
      result2.status ?? void 0,
      result2.stderr?.toString("utf8", 0, STDERR_KEPT) ?? ""
    );
  }
  /** The fixed environment hides the user's config, and with it the repositories the user declared safe. */
  #passOnSafeDirectories() {
    this.#askedForSafeDirectories = true;
    const env2 = configEnvironment(this.#options.env);
    const found = environmentSafeDirectories(this.#options.env);
    for (const scope of ["--system", "--global"]) {
      const answer2 = this.#runOnce(
        ["config", scope, "--type=path", "-z", "--get-all", "safe.directory"],
        void 0,
        env2
      );
      if (Buffer.isBuffer(answer2))
        found.push(
          ...answer2.toString("utf8").split("\0").filter((e) => e !== "")
        );
    }
    this.#environment = gitEnvironment(this.#options.env, this.#options.hook === true, found);
  }
  #kill(child) {
    if (this.#options.killGroup && child.pid !== void 0) this.#options.killGroup(child.pid);
    child.kill("SIGKILL");
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
};
function watchSilence(child, milliseconds, stop) {
  let heard = true;
  let stalled = false;
  child.stdout.on("data", () => {
    heard = true;
  });
  const timer = setInterval(() => {
    stalled = !heard;
    heard = false;
    if (stalled) stop();
  }, milliseconds);
  return { stalled: () => stalled, end: () => clearInterval(timer) };
}
async function finished(child, command, onData, input, stop) {
  let stderr = "";
  let thrown;
  child.stderr.on("data", (bytes) => {
    if (stderr.length < STDERR_KEPT) stderr += bytes.toString("utf8");
  });
  child.stdout.on("data", (bytes) => {
    if (thrown) return;
    try {
      onData(bytes);
    } catch (error) {
      thrown = { error };
      stop();
    }
  });
  const fed = feed(child.stdin, input ?? []);
  const status2 = await new Promise((resolve3, reject2) => {
    child.on("error", (error) => reject2(notStarted(error)));
    child.on("close", resolve3);
  });
  await fed;
  if (thrown) throw thrown.error;
  if (status2 !== 0) throw new GitFailure(command, status2 ?? void 0, stderr);
}
async function feed(pipe, input) {
  let wake = () => void 0;
  pipe.on("drain", () => wake());
  pipe.on("close", () => wake());
  pipe.on("error", () => wake());
  for (const part3 of input) {
    if (pipe.destroyed) return;
    if (pipe.write(part3)) continue;
    await new Promise((resolve3) => {
      wake = resolve3;
    });
  }
  pipe.end();
}
function notStarted(error) {
  const missing = errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR";
  return new UserError(missing ? "the folder to scan does not exist" : "git could not be started");
}

// src/sources/git/revision-files.ts
function revisionFiles(options2, revision) {
  const git = new Git(options2);
  const ids = listFiles(git, resolveCommit(git, revision));
  return {
    ids,
    read: (path2) => {
      const id = ids.get(path2);
      return id === void 0 ? void 0 : readBlobs(git, [id]).get(id)?.toString("utf8");
    }
  };
}
function headFiles(options2, revision) {
  const end = revision.split(/\.{2,3}/).at(-1) || "HEAD";
  try {
    return revisionFiles(options2, end);
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}
function changedPaths(base, head) {
  const paths = /* @__PURE__ */ new Set([...base.ids.keys(), ...head.ids.keys()]);
  return [...paths].filter((path2) => base.ids.get(path2) !== head.ids.get(path2));
}
function listFiles(git, commit) {
  const ids = /* @__PURE__ */ new Map();
  for (const entry of git.run(["ls-tree", "-r", "-z", "--full-tree", commit]).toString("utf8").split("\0")) {
    const tab = entry.indexOf("	");
    const [mode, type, id] = entry.slice(0, tab).split(" ");
    if (type === "blob" && mode !== "120000") ids.set(entry.slice(tab + 1), id);
  }
  return ids;
}

// src/sources/top.ts
import { lstatSync as lstatSync3 } from "node:fs";
import { dirname, join as join4 } from "node:path";
function findTop(folder) {
  for (let at2 = folder; ; at2 = dirname(at2)) {
    if (lstatSync3(join4(at2, ".git"), { throwIfNoEntry: false }) !== void 0) return at2;
    if (dirname(at2) === at2) return void 0;
  }
}

// src/scan/prepare.ts
async function prepareEngine(job2, context) {
  const top = findTop(job2.cwd) ?? job2.cwd;
  const { read: read2, tree, problems } = resolveFor(job2, context, top);
  const { pack, texts } = await loadPack2(job2, tree.root, top);
  const isActive = chooser(job2, tree.root, pack);
  const limits = { ...tree.root.limits, ...job2.limits };
  const inspector = new Inspector(pack, isActive, { decodeDepth: limits.decodeDepth });
  const { active } = inspector;
  if (active === 0) {
    throw new UserError(
      "no rule is switched on, so nothing could be found",
      "Check --enable, --disable and [rules] in the config."
    );
  }
  return { inspector, pack, active, policy: tree.root, limits, tree, read: read2, userTexts: texts, problems };
}
async function prepare(job2, context) {
  const engine2 = await prepareEngine(job2, context);
  const baseline = readBaseline2(job2, engine2.tree, engine2.read);
  const ignoreFiles = readIgnoreFiles(engine2.read);
  const key = baseline?.key ?? PUBLIC_KEY;
  return {
    ...engine2,
    judge: seatJudge(job2, context, engine2, { baseline, ignoreFiles, key }),
    baseline,
    ignoreFiles,
    key,
    texts: async () => new Map([...await builtinTexts(), ...engine2.userTexts].map((text2) => [text2.id, text2]))
  };
}
function resolveFor(job2, context, top) {
  const { baseRevision, config } = job2.policy;
  if (baseRevision === void 0) {
    const read2 = diskReader(top);
    return { read: read2, tree: resolvePolicy({ readFile: read2, config }), problems: [] };
  }
  const git = { cwd: job2.cwd, env: context.env, hook: context.hook ?? false };
  const base = revisionFiles(git, baseRevision);
  const tree = resolvePolicy({ readFile: base.read, config });
  const head = job2.source.kind === "history" && job2.source.revisions.length === 1 ? job2.source.revisions[0] : void 0;
  if (head === void 0 || config !== void 0) return { read: base.read, tree, problems: [] };
  const theirs = headFiles(git, head);
  if (theirs === void 0) return { read: base.read, tree, problems: [] };
  return { read: base.read, ...untrustedPolicy(tree, theirs.read, changedPaths(base, theirs)) };
}
function seatJudge(job2, context, { tree, read: read2, pack }, { baseline, ignoreFiles, key }) {
  return createJudge({
    tree,
    baseline,
    ignoreFiles,
    ownerOf: ownerFinder(read2),
    tools: {
      compilePattern,
      digestKey: key,
      sha256: (secret) => createHash2("sha256").update(secret.reveal()).digest("hex")
    },
    today: context.now.toISOString().slice(0, 10),
    untrusted: job2.policy.baseRevision !== void 0,
    inline: job2.policy.inline,
    minConfidence: job2.policy.minConfidence,
    prefix: folderOf(job2),
    enable: job2.rules.enable,
    ruleFacts: (id) => pack.rules.byId(id)
  });
}
function folderOf({ cwd, source: source2 }) {
  const top = findTop(cwd) ?? cwd;
  return source2.kind === "tree" && cwd.startsWith(`${top}/`) ? `${cwd.slice(top.length + 1)}/` : "";
}
async function loadPack2(job2, policy, top) {
  const builtin = job2.rules.builtin && policy.rules.builtin ? await builtinPack() : NO_RULES;
  const fromPolicy = policy.rules.packs.map((path2) => path2.startsWith("/") ? path2 : `${top}/${path2}`);
  return withUserRules(builtin, [...fromPolicy, ...job2.rules.packs]);
}
function chooser(job2, policy, pack) {
  assertKnown([...job2.rules.enable, ...job2.rules.disable], pack);
  const asked = [...job2.rules.enable, ...job2.rules.disable, ...policy.rules.enable, ...policy.rules.disable];
  if (asked.length === 0) return void 0;
  return (rule2) => {
    if (selectsAny(job2.rules.disable, rule2)) return false;
    if (selectsAny(job2.rules.enable, rule2)) return true;
    if (selectsAny(policy.rules.disable, rule2)) return false;
    return rule2.group === "default" || selectsAny(policy.rules.enable, rule2);
  };
}
function assertKnown(selectors, pack) {
  for (const selector of selectors) {
    if ([...pack.rules].some((rule2) => selectsAny([selector], rule2))) continue;
    throw new UserError(
      `'${printable(selector)}' selects no rule`,
      "stanch rules list shows ids, groups, tiers and providers."
    );
  }
}
function readBaseline2(job2, tree, read2) {
  if (job2.policy.baseline === null) return void 0;
  const asked = job2.policy.baseline ?? tree.root.baseline;
  return loadBaseline(read2, asked ?? BASELINE_NAME, asked !== void 0);
}
function readIgnoreFiles(read2) {
  const files = [];
  for (const name of IGNORE_FILES) {
    const text2 = read2(name);
    if (text2 !== void 0) files.push(readIgnoreFile(text2, name));
  }
  return files;
}

// src/sources/read.ts
init_limits();
init_printable();
import { closeSync as closeSync5 } from "node:fs";
import { sep as sep2 } from "node:path";

// src/sources/ancestors.ts
import { lstatSync as lstatSync4 } from "node:fs";

// src/sources/longpath.ts
import { closeSync as closeSync3, constants as constants4, openSync as openSync3 } from "node:fs";
var LONGEST13 = 4e3;
var SLASH2 = 47;
var FOLDER_FLAGS = constants4.O_RDONLY | (constants4.O_DIRECTORY ?? 0) | (constants4.O_NOFOLLOW ?? 0);
function withReachablePath(path2, use) {
  if (path2.length <= LONGEST13) return use(path2);
  let folder = -1;
  let rest = path2;
  try {
    while (rest.length > LONGEST13) {
      const cut = rest.lastIndexOf(SLASH2, LONGEST13);
      if (cut <= 0) break;
      const next = openSync3(within2(folder, rest.subarray(0, cut)), FOLDER_FLAGS);
      if (folder >= 0) closeSync3(folder);
      folder = next;
      rest = rest.subarray(cut + 1);
    }
    return use(within2(folder, rest));
  } finally {
    if (folder >= 0) closeSync3(folder);
  }
}
function within2(folder, path2) {
  return folder < 0 ? path2 : Buffer.concat([Buffer.from(`/proc/self/fd/${folder}/`), path2]);
}

// src/sources/ancestors.ts
var SLASH3 = 47;
var Ancestors = class {
  #root;
  /** Folders known to be real, as latin1 text; links among them. */
  #real = /* @__PURE__ */ new Set();
  #links = /* @__PURE__ */ new Set();
  #last = Buffer.alloc(0);
  /** @param root absolute path of the folder that the paths start from; what it is reached through is not questioned. */
  constructor(root) {
    this.#root = root;
  }
  /** True when a folder on the way from the root to `path` is a symbolic link. Folders that are gone count as real. */
  passLink(path2) {
    const end = path2.lastIndexOf(SLASH3);
    if (end <= 0) return false;
    if (end === this.#last.length && path2.compare(this.#last, 0, end, 0, end) === 0) return false;
    for (let cut = path2.indexOf(SLASH3); cut > 0 && cut <= end; cut = path2.indexOf(SLASH3, cut + 1)) {
      if (this.#isLink(path2.subarray(0, cut))) return true;
    }
    this.#last = path2.subarray(0, end);
    return false;
  }
  #isLink(folder) {
    const key = folder.toString("latin1");
    if (this.#real.has(key)) return false;
    if (this.#links.has(key)) return true;
    const link2 = isLink(Buffer.concat([this.#root, Buffer.of(SLASH3), folder]));
    (link2 ? this.#links : this.#real).add(key);
    return link2;
  }
};
function isLink(path2) {
  try {
    return withReachablePath(path2, (short) => lstatSync4(short, { throwIfNoEntry: false }))?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

// src/sources/archive/budget.ts
init_limits();
init_turn();
init_problem();
var RATIO_FREE = 16 << 20;
var TURN_BYTES = 4 << 20;
var ENTRY_BYTES = 16 << 10;
var TOO_SLOW = "Opening it took longer than the limit for one file; give it more with --file-timeout.";
var Budget = class {
  #limits;
  #bytesIn;
  #signal;
  #late;
  #bytesOut = 0;
  #entries = 0;
  #sinceTurn = 0;
  /** @param bytesIn size of the outermost file. */
  constructor(limits, bytesIn, signal) {
    this.#limits = limits;
    this.#bytesIn = bytesIn;
    this.#signal = signal;
    this.#late = deadline(limits.fileSeconds);
  }
  /** @throws BudgetSpent when there was one entry too many. */
  async countEntry() {
    await this.#work(ENTRY_BYTES);
    if (++this.#entries > this.#limits.archiveEntries)
      throw new BudgetSpent(
        "It holds more entries than the limit allows; raise it with --max-archive-entries."
      );
  }
  /** The same stream, counted as having come out of a compression. */
  async *inflated(stream) {
    for await (const bytes of stream) {
      await this.#work(bytes.length);
      this.#bytesOut += bytes.length;
      if (this.#bytesOut > this.#limits.archiveBytes)
        throw new BudgetSpent(
          "More bytes came out of it than the limit allows; raise it with --max-archive-size."
        );
      if (this.#bytesOut > RATIO_FREE && this.#bytesOut > this.#limits.archiveRatio * this.#bytesIn) {
        throw new BudgetSpent(
          "It grows more on opening than the limit allows; raise it with --max-archive-ratio."
        );
      }
      yield bytes;
    }
  }
  /** @throws Stopped when the scan is to stop, BudgetSpent when the time is up. */
  checkStop() {
    if (this.#signal.aborted) throw new Stopped();
    if (this.#late.aborted) throw new BudgetSpent(TOO_SLOW, "time-limit");
  }
  /** Calls once when the scan is to stop or the time is up. Returns what calls that off. */
  whenOver(call) {
    const signals = [this.#signal, this.#late];
    for (const signal of signals) signal.addEventListener("abort", call, { once: true });
    return () => {
      for (const signal of signals) signal.removeEventListener("abort", call);
    };
  }
  async #work(bytes) {
    this.#sinceTurn += bytes;
    if (this.#sinceTurn > TURN_BYTES) {
      this.#sinceTurn = 0;
      await turn();
    }
    this.checkStop();
  }
};

// src/sources/archive/gzip.ts
init_problem();
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
var OUTPUT_BYTES = 64 << 10;
async function* gunzip(input) {
  let fed = 0;
  const count = async function* () {
    for await (const bytes of input) {
      fed += bytes.length;
      yield bytes;
    }
  };
  const gunzip2 = createGunzip({ chunkSize: OUTPUT_BYTES });
  pipeline(Readable.from(count(), { objectMode: true, highWaterMark: 1 }), gunzip2, () => void 0);
  yield* gunzip2;
  if (gunzip2.bytesWritten < fed)
    throw new ArchiveProblem("archive-broken", "Something follows the compressed data.");
}

// src/sources/archive/decompress.ts
init_problem();
async function* decompress(kind2, input) {
  const decompressor = await DECOMPRESSORS[kind2]();
  yield* asProblems(decompressor(input), "The compressed data is broken or cut short.");
}
var DECOMPRESSORS = {
  gzip: async () => gunzip,
  bzip2: async () => (await Promise.resolve().then(() => (init_bzip2(), bzip2_exports))).bunzip2,
  xz: async () => (await Promise.resolve().then(() => (init_xz(), xz_exports))).unxz,
  zstd: async () => (await Promise.resolve().then(() => (init_zstd(), zstd_exports))).unzstd
};

// src/sources/archive/kind.ts
var HEAD_BYTES = 512;
function archiveKind(head) {
  switch (head[0]) {
    case 80:
      if (isZip(head)) return "zip";
      break;
    case 31:
      if (begins(head, "1f8b08") && (head[3] & 224) === 0) return "gzip";
      break;
    case 66:
      if (head[3] >= 49 && head[3] <= 57 && begins(head, "425a68") && isBzip2Block(head))
        return "bzip2";
      break;
    case 253:
      if (begins(head, "fd377a585a0000")) return "xz";
      break;
    case 40:
      if (begins(head, "28b52ffd") && (head[4] & 8) === 0) return "zstd";
      break;
    case 37:
      if (isPdf(head)) return "pdf";
      break;
    case 83:
      if (begins(head, "53514c69746520666f726d6174203300")) return "sqlite";
      break;
    case 55:
      if (begins(head, "377abcaf271c")) return "7z";
      break;
    case 82:
      if (begins(head, "526172211a07")) return "rar";
      break;
    case 4:
      if (begins(head, "04224d18")) return "lz4";
      break;
  }
  return isTar(head) ? "tar" : void 0;
}
function begins(head, hex3) {
  return head.length >= hex3.length / 2 && head.toString("hex", 0, hex3.length / 2) === hex3;
}
function isBzip2Block(head) {
  const mark2 = head.toString("hex", 4, 10);
  return mark2 === "314159265359" || mark2 === "177245385090";
}
function isZip(head) {
  if (begins(head, "504b0506")) return head.length >= 22 && head.subarray(4, 20).every((byte) => byte === 0);
  if (!begins(head, "504b0304") || head.length < 30) return false;
  const version = head[4];
  const method = head.readUInt16LE(8);
  const nameLength = head.readUInt16LE(26);
  return version <= 63 && (method <= 20 || method >= 90 && method <= 99) && nameLength > 0 && nameLength <= 4096;
}
function isPdf(head) {
  const text2 = head.toString("latin1");
  return /^%PDF-[12]\.\d[\r\n ]/.test(text2) && /[\x80-\xff]|\d \d+ obj\b/.test(text2);
}
function isTar(head) {
  if (head.length < 512 || head[0] === 0) return false;
  const digits = /^[ 0]*([0-7]{1,7})[\0 ]/.exec(head.toString("latin1", 148, 156));
  if (digits === null) return false;
  let sum = 8 * 32;
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += head[i];
  return Number.parseInt(digits[1], 8) === sum;
}

// src/sources/archive/name.ts
function innerName(origin) {
  const name = lastName(origin);
  if (/\.t(?:gz|bz2?|xz|zst)$/i.test(name)) return name.replace(/\.[a-z0-9]+$/i, ".tar");
  return name.replace(/\.(?:gz|bz2|xz|zst)$/i, "") || name;
}
function lastName(origin) {
  const path2 = origin.kind === "entry" ? origin.entry : "path" in origin && origin.path !== void 0 ? origin.path : "content";
  return path2.slice(path2.lastIndexOf("/") + 1) || "content";
}

// src/sources/archive/expand.ts
init_problem();
init_streams();

// node_modules/modern-tar/dist/packer-By1HVV7Z.js
var FILE = "file";
var LINK = "link";
var SYMLINK = "symlink";
var DIRECTORY = "directory";
var FLAGTYPE = {
  48: FILE,
  49: LINK,
  50: SYMLINK,
  51: "character-device",
  52: "block-device",
  53: DIRECTORY,
  54: "fifo",
  120: "pax-header",
  103: "pax-global-header",
  76: "gnu-long-name",
  75: "gnu-long-link-name"
};
var EMPTY = /* @__PURE__ */ new Uint8Array(0);
var encoder = new TextEncoder();
var decoder = new TextDecoder();
function readString(view, offset, size) {
  if (view[offset] === 0) return "";
  const end = view.indexOf(0, offset);
  const sliceEnd = end === -1 || end > offset + size ? offset + size : end;
  return decoder.decode(view.subarray(offset, sliceEnd));
}
function readOctal(view, offset, size) {
  let value = 0;
  const end = offset + size;
  for (let i = offset; i < end; i++) {
    const charCode = view[i];
    if (charCode === 0) break;
    if (charCode === 32) continue;
    if (charCode < 48 || charCode > 55) throw new Error("Invalid tar number.");
    value = value * 8 + (charCode - 48);
  }
  return value;
}
function readNumeric(view, offset, size) {
  if (view[offset] & 128) {
    let result2 = 0;
    result2 = view[offset] & 127;
    for (let i = 1; i < size; i++) result2 = result2 * 256 + view[offset + i];
    if (!Number.isSafeInteger(result2)) throw new Error("TAR number too large");
    return result2;
  }
  return readOctal(view, offset, size);
}
var isBodyless = (header) => header.type === "directory" || header.type === "symlink" || header.type === "link" || header.type === "character-device" || header.type === "block-device" || header.type === "fifo";
var INITIAL_CAPACITY = 256;
function createChunkQueue() {
  let chunks = new Array(INITIAL_CAPACITY);
  let capacityMask = chunks.length - 1;
  let head = 0;
  let tail = 0;
  let totalAvailable = 0;
  const consumeFromHead = (count) => {
    const chunk = chunks[head];
    if (count === chunk.length) {
      chunks[head] = EMPTY;
      head = head + 1 & capacityMask;
    } else chunks[head] = chunk.subarray(count);
    totalAvailable -= count;
    if (totalAvailable === 0 && chunks.length > INITIAL_CAPACITY) {
      chunks = new Array(INITIAL_CAPACITY);
      capacityMask = 255;
      head = 0;
      tail = 0;
    }
  };
  function pull(bytes, callback) {
    if (callback) {
      let fed = 0;
      let remaining2 = Math.min(bytes, totalAvailable);
      while (remaining2 > 0) {
        const chunk = chunks[head];
        const toFeed = Math.min(remaining2, chunk.length);
        const segment = toFeed === chunk.length ? chunk : chunk.subarray(0, toFeed);
        consumeFromHead(toFeed);
        remaining2 -= toFeed;
        fed += toFeed;
        if (!callback(segment)) break;
      }
      return fed;
    }
    if (totalAvailable < bytes) return null;
    if (bytes === 0) return EMPTY;
    const firstChunk = chunks[head];
    if (firstChunk.length >= bytes) {
      const view = firstChunk.length === bytes ? firstChunk : firstChunk.subarray(0, bytes);
      consumeFromHead(bytes);
      return view;
    }
    const result2 = new Uint8Array(bytes);
    let copied = 0;
    let remaining = bytes;
    while (remaining > 0) {
      const chunk = chunks[head];
      const toCopy = Math.min(remaining, chunk.length);
      result2.set(toCopy === chunk.length ? chunk : chunk.subarray(0, toCopy), copied);
      copied += toCopy;
      remaining -= toCopy;
      consumeFromHead(toCopy);
    }
    return result2;
  }
  return {
    push: (chunk) => {
      if (chunk.length === 0) return;
      let nextTail = tail + 1 & capacityMask;
      if (nextTail === head) {
        const oldLen = chunks.length;
        const newLen = oldLen * 2;
        const newChunks = new Array(newLen);
        const count = tail - head + oldLen & oldLen - 1;
        if (head < tail) for (let i = 0; i < count; i++) newChunks[i] = chunks[head + i];
        else {
          const firstPart = oldLen - head;
          for (let i = 0; i < firstPart; i++) newChunks[i] = chunks[head + i];
          for (let i = 0; i < tail; i++) newChunks[firstPart + i] = chunks[i];
        }
        chunks = newChunks;
        capacityMask = newLen - 1;
        head = 0;
        tail = count;
        nextTail = tail + 1 & capacityMask;
      }
      chunks[tail] = chunk;
      tail = nextTail;
      totalAvailable += chunk.length;
    },
    available: () => totalAvailable,
    peek: (bytes) => {
      if (totalAvailable < bytes) return null;
      if (bytes === 0) return EMPTY;
      const firstChunk = chunks[head];
      if (firstChunk.length >= bytes) return firstChunk.length === bytes ? firstChunk : firstChunk.subarray(0, bytes);
      const result2 = new Uint8Array(bytes);
      let copied = 0;
      let index = head;
      while (copied < bytes) {
        const chunk = chunks[index];
        const toCopy = Math.min(bytes - copied, chunk.length);
        if (toCopy === chunk.length) result2.set(chunk, copied);
        else result2.set(chunk.subarray(0, toCopy), copied);
        copied += toCopy;
        index = index + 1 & capacityMask;
      }
      return result2;
    },
    discard: (bytes) => {
      if (bytes > totalAvailable) throw new Error("Too many bytes consumed");
      if (bytes === 0) return;
      let remaining = bytes;
      while (remaining > 0) {
        const chunk = chunks[head];
        const toConsume = Math.min(remaining, chunk.length);
        consumeFromHead(toConsume);
        remaining -= toConsume;
      }
    },
    pull
  };
}
var CHECKSUM_SPACE = 32;
function validateChecksum(block2) {
  const stored = readOctal(block2, 148, 8);
  let sum = 0;
  for (let i = 0; i < block2.length; i++) if (i >= 148 && i < 156) sum += CHECKSUM_SPACE;
  else sum += block2[i];
  return stored === sum;
}
function parseUstarHeader(block2, strict) {
  if (strict && !validateChecksum(block2)) throw new Error("Invalid tar header checksum.");
  const header = {
    name: readString(block2, 0, 100),
    mode: readOctal(block2, 100, 8),
    uid: readNumeric(block2, 108, 8),
    gid: readNumeric(block2, 116, 8),
    size: readNumeric(block2, 124, 12),
    mtime: /* @__PURE__ */ new Date(readNumeric(block2, 136, 12) * 1e3),
    type: FLAGTYPE[block2[156]] || "file",
    linkname: readString(block2, 157, 100)
  };
  const magic = readString(block2, 257, 6);
  if (magic.trim() === "ustar") {
    header.uname = readString(block2, 265, 32);
    header.gname = readString(block2, 297, 32);
  }
  if (magic === "ustar") header.prefix = readString(block2, 345, 155);
  return header;
}
var PAX_MAPPING = {
  path: ["name", (v) => v],
  linkpath: ["linkname", (v) => v],
  size: ["size", (v) => /^\d+$/.test(v) && Number.isSafeInteger(+v) ? +v : NaN],
  mtime: ["mtime", parseFloat],
  uid: ["uid", (v) => parseInt(v, 10)],
  gid: ["gid", (v) => parseInt(v, 10)],
  uname: ["uname", (v) => v],
  gname: ["gname", (v) => v]
};
function parsePax(buffer) {
  const overrides = /* @__PURE__ */ Object.create(null);
  const pax = /* @__PURE__ */ Object.create(null);
  let isPax = false;
  let offset = 0;
  while (offset < buffer.length) {
    const spaceIndex = buffer.indexOf(32, offset);
    if (spaceIndex === -1) break;
    const length2 = parseInt(decoder.decode(buffer.subarray(offset, spaceIndex)), 10);
    if (!(length2 > 0)) break;
    const recordEnd = offset + length2;
    const recordStr = decoder.decode(buffer.subarray(spaceIndex + 1, recordEnd - 1));
    const equalsIndex = recordStr.indexOf("=");
    if (equalsIndex > 0) {
      const key = recordStr.slice(0, equalsIndex);
      const value = recordStr.slice(equalsIndex + 1);
      pax[key] = value;
      isPax = true;
      if (Object.hasOwn(PAX_MAPPING, key)) {
        const [targetKey, parser] = PAX_MAPPING[key];
        const parsedValue = parser(value);
        if (typeof parsedValue === "string" || !Number.isNaN(parsedValue)) overrides[targetKey] = parsedValue;
      }
    }
    offset = recordEnd;
  }
  if (isPax) overrides.pax = pax;
  return overrides;
}
function applyOverrides(header, overrides) {
  if (overrides.name !== void 0) header.name = overrides.name;
  if (overrides.linkname !== void 0) header.linkname = overrides.linkname;
  if (overrides.size !== void 0) header.size = overrides.size;
  if (overrides.mtime !== void 0) header.mtime = /* @__PURE__ */ new Date(overrides.mtime * 1e3);
  if (overrides.uid !== void 0) header.uid = overrides.uid;
  if (overrides.gid !== void 0) header.gid = overrides.gid;
  if (overrides.uname !== void 0) header.uname = overrides.uname;
  if (overrides.gname !== void 0) header.gname = overrides.gname;
  if (overrides.pax) header.pax = Object.assign({}, header.pax ?? {}, overrides.pax);
}
function getMetaParser(type) {
  switch (type) {
    case "pax-global-header":
    case "pax-header":
      return parsePax;
    case "gnu-long-name":
      return (data) => ({ name: readString(data, 0, data.length) });
    case "gnu-long-link-name":
      return (data) => ({ linkname: readString(data, 0, data.length) });
    default:
      return;
  }
}
var STATE_HEADER = 0;
var STATE_BODY = 1;
var MAX_META_SIZE = 8388608;
var MAX_GLOBAL_PAX_KEYS = 512;
var truncateErr = /* @__PURE__ */ new Error("Tar archive is truncated.");
function createUnpacker(options2 = {}) {
  const strict = options2.strict ?? false;
  const { available, peek: peek2, push: push2, discard, pull } = createChunkQueue();
  let state = STATE_HEADER;
  let ended = false;
  let done = false;
  let eof = false;
  let currentEntry = null;
  const paxGlobals = {};
  let nextEntryOverrides = {};
  const unpacker = {
    isEntryActive: () => state === STATE_BODY,
    isBodyComplete: () => !currentEntry || currentEntry.remaining === 0,
    canFinish: () => !currentEntry || available() >= currentEntry.remaining + currentEntry.padding,
    bodyBytes: () => currentEntry && currentEntry.remaining > 0 ? Math.min(currentEntry.remaining, available()) : 0,
    available,
    write(chunk) {
      if (ended) throw new Error("Archive already ended.");
      if (eof) {
        if (strict) checkPadding(chunk);
        return;
      }
      push2(chunk);
    },
    end() {
      ended = true;
    },
    readHeader() {
      if (state !== STATE_HEADER) throw new Error("Cannot read header while an entry is active");
      if (done) return void 0;
      while (!done) {
        if (available() < 512) {
          if (ended) {
            if (available() > 0 && strict) throw truncateErr;
            done = true;
            return;
          }
          return null;
        }
        const headerBlock = peek2(512);
        if (isZeroBlock(headerBlock)) {
          if (available() < 1024) {
            if (ended) {
              if (strict) throw truncateErr;
              done = true;
              return;
            }
            return null;
          }
          if (isZeroBlock(peek2(1024).subarray(512))) {
            discard(1024);
            done = true;
            eof = true;
            if (strict) pull(available(), checkPadding);
            else discard(available());
            return;
          }
          if (strict) throw new Error("Invalid tar header.");
          discard(512);
          continue;
        }
        let internalHeader;
        try {
          internalHeader = parseUstarHeader(headerBlock, strict);
        } catch (err2) {
          if (strict) throw err2;
          discard(512);
          continue;
        }
        const metaParser = getMetaParser(internalHeader.type);
        if (metaParser) {
          if (internalHeader.size > MAX_META_SIZE) throw new Error("Tar metadata entry exceeds maximum size.");
          const paddedSize = internalHeader.size + (-internalHeader.size & 511);
          if (available() < 512 + paddedSize) {
            if (ended && strict) throw truncateErr;
            return null;
          }
          discard(512);
          const overrides = metaParser(pull(paddedSize).subarray(0, internalHeader.size));
          if (nextEntryOverrides.pax) nextEntryOverrides = {};
          const target = internalHeader.type === "pax-global-header" ? paxGlobals : nextEntryOverrides;
          if (target === paxGlobals && overrides.pax && Object.keys(overrides.pax).length > MAX_GLOBAL_PAX_KEYS) throw new Error("Too many global attributes.");
          for (const key in overrides) target[key] = overrides[key];
          continue;
        }
        discard(512);
        const header = internalHeader;
        if (internalHeader.prefix) header.name = `${internalHeader.prefix}/${header.name}`;
        applyOverrides(header, paxGlobals);
        applyOverrides(header, nextEntryOverrides);
        let archiveSize = header.size;
        if (isBodyless(header)) {
          archiveSize = 0;
          header.size = 0;
        } else if (header.name.endsWith("/") && header.type === "file") {
          header.type = DIRECTORY;
          header.size = 0;
        }
        nextEntryOverrides = {};
        currentEntry = {
          header,
          remaining: archiveSize,
          padding: -archiveSize & 511
        };
        state = STATE_BODY;
        return header;
      }
    },
    streamBody(callback) {
      if (state !== STATE_BODY || !currentEntry || currentEntry.remaining === 0) return 0;
      const bytesToFeed = Math.min(currentEntry.remaining, available());
      if (bytesToFeed === 0) return 0;
      const fed = pull(bytesToFeed, callback);
      currentEntry.remaining -= fed;
      return fed;
    },
    skipPadding() {
      if (state !== STATE_BODY || !currentEntry) return true;
      if (currentEntry.remaining > 0) throw new Error("Body not fully consumed");
      if (available() < currentEntry.padding) return false;
      discard(currentEntry.padding);
      currentEntry = null;
      state = STATE_HEADER;
      return true;
    },
    skipEntry() {
      if (state !== STATE_BODY || !currentEntry) return true;
      const toDiscard = Math.min(currentEntry.remaining, available());
      if (toDiscard > 0) {
        discard(toDiscard);
        currentEntry.remaining -= toDiscard;
      }
      if (currentEntry.remaining > 0) return false;
      return unpacker.skipPadding();
    },
    finish() {
      if (strict && !eof) throw truncateErr;
    }
  };
  return unpacker;
}
function isZeroBlock(block2) {
  if (block2.length === 0) return true;
  if (block2[0] !== 0) return false;
  if (block2.byteOffset % 8 === 0 && block2.length % 8 === 0) {
    const view = new BigUint64Array(block2.buffer, block2.byteOffset, block2.length / 8);
    for (let i = 0; i < view.length; i++) if (view[i] !== 0n) return false;
    return true;
  }
  for (let i = 0; i < block2.length; i++) if (block2[i] !== 0) return false;
  return true;
}
function checkPadding(chunk) {
  if (!isZeroBlock(chunk)) throw new Error("Invalid EOF.");
  return true;
}

// node_modules/modern-tar/dist/web/index.js
var BUFFER_LIMIT = 1048576;
var RESUME_LIMIT = BUFFER_LIMIT / 2;
function createTarDecoder(options2 = {}) {
  const unpacker = createUnpacker(options2);
  const strict = options2.strict ?? false;
  let controller = null;
  let bodyController = null;
  let pumping = false;
  let blocked = false;
  let resume2 = null;
  let abortHooked = false;
  let eofReached = false;
  let sourceEnded = false;
  let closed = false;
  const unblock = () => {
    resume2?.();
    resume2 = null;
  };
  const closeBody = () => {
    try {
      bodyController?.close();
    } catch {
    }
    bodyController = null;
  };
  const fail2 = (reason) => {
    if (closed) return;
    closed = true;
    try {
      bodyController?.error(reason);
    } catch {
    }
    bodyController = null;
    try {
      controller.error(reason);
    } catch {
    }
    controller = null;
    unblock();
  };
  const finish = () => {
    if (closed) return;
    closed = true;
    closeBody();
    try {
      controller.close();
    } catch {
    }
    controller = null;
    unblock();
  };
  const truncateOrFinish = () => {
    if (strict) throw new Error("Tar archive is truncated.");
    finish();
  };
  const pump = () => {
    if (pumping || closed || !controller) return;
    blocked = false;
    pumping = true;
    try {
      while (true) {
        if (eofReached) {
          if (sourceEnded) finish();
          break;
        }
        if (unpacker.isEntryActive()) {
          if (sourceEnded && !unpacker.canFinish()) {
            truncateOrFinish();
            break;
          }
          if (bodyController) {
            if ((bodyController.desiredSize ?? 1) <= 0) {
              blocked = true;
              break;
            }
            if (unpacker.streamBody((c) => (bodyController.enqueue(c), (bodyController.desiredSize ?? 1) > 0)) === 0 && !unpacker.isBodyComplete()) {
              if (sourceEnded) truncateOrFinish();
              break;
            }
          } else if (!unpacker.skipEntry()) {
            if (sourceEnded) truncateOrFinish();
            break;
          }
          if (unpacker.isBodyComplete()) {
            closeBody();
            if (!unpacker.skipPadding()) {
              if (sourceEnded) truncateOrFinish();
              break;
            }
          }
        } else {
          if ((controller.desiredSize ?? 0) < 0) {
            blocked = true;
            break;
          }
          const header = unpacker.readHeader();
          if (header === null) {
            if (sourceEnded) finish();
            break;
          }
          if (header === void 0) {
            if (sourceEnded) {
              unpacker.finish();
              finish();
              break;
            }
            eofReached = true;
            break;
          }
          controller.enqueue({
            header,
            body: new ReadableStream({
              start(c) {
                if (header.size === 0) c.close();
                else bodyController = c;
              },
              pull: pump,
              cancel() {
                bodyController = null;
                pump();
              }
            })
          });
        }
      }
    } catch (error) {
      fail2(error);
      throw error;
    } finally {
      pumping = false;
    }
    if (resume2 && (!blocked || unpacker.available() < RESUME_LIMIT)) unblock();
  };
  return {
    readable: new ReadableStream({
      start(c) {
        controller = c;
      },
      pull: pump,
      cancel(reason) {
        unpacker.end();
        if (reason !== void 0) fail2(reason);
        else finish();
      }
    }, { highWaterMark: 2 }),
    writable: new WritableStream({
      write(chunk, controller2) {
        try {
          unpacker.write(chunk);
          pump();
          if (blocked && unpacker.available() >= BUFFER_LIMIT) {
            if (!abortHooked) {
              controller2.signal.onabort = unblock;
              abortHooked = true;
            }
            return new Promise((resolve3) => resume2 = resolve3);
          }
        } catch (error) {
          fail2(error);
          throw error;
        }
      },
      close() {
        try {
          sourceEnded = true;
          unpacker.end();
          pump();
        } catch (error) {
          fail2(error);
          throw error;
        }
      },
      abort(reason) {
        fail2(reason);
      }
    })
  };
}

// src/sources/archive/tar.ts
init_problem();
init_streams();
var BROKEN = "The tar archive is broken or cut short.";
async function* tarEntries(input) {
  const source2 = ReadableStream.from(input);
  const entries = source2.pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of asProblems(entries, BROKEN)) {
    const { name, linkname, type = "file" } = header;
    if (linkname !== void 0 && linkname !== "" && type !== "file") {
      await body.cancel();
      yield { name, content: bufferStream(Buffer.from(linkname)) };
    } else {
      yield { name, content: asProblems(buffers(body), BROKEN) };
    }
  }
}
async function* buffers(body) {
  for await (const bytes of body) yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// src/sources/archive/zip.ts
init_printable();
init_problem();
init_streams();
import { inflateRawSync } from "node:zlib";
var AT_ONCE = 4 << 20;
var DEFLATED = 8;
var BROKEN2 = "The zip archive is broken or cut short.";
async function* zipEntries(bytes, refuse) {
  const zip = await openZip(bytes);
  for await (const entry of asProblems(zip.eachEntry(), BROKEN2)) {
    const name = pathText(entry.fileNameRaw);
    if (name.endsWith("/") && entry.uncompressedSize === 0) continue;
    const problem = problemOf(entry);
    if (problem === void 0)
      yield { name, content: asProblems(content(zip, entry, bytes), "The entry is broken or cut short.") };
    else refuse(name, problem);
  }
  const comment = Buffer.from(zip.comment);
  if (comment.length > 0) yield { name: "(comment)", content: bufferStream(comment) };
}
async function openZip(bytes) {
  const yauzl = await Promise.resolve().then(() => __toESM(require_yauzl(), 1));
  const options2 = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };
  try {
    return await (Buffer.isBuffer(bytes) ? yauzl.fromBufferPromise(bytes, options2) : yauzl.fromFdPromise(bytes.fd, options2));
  } catch {
    throw new ArchiveProblem("archive-broken", BROKEN2);
  }
}
function problemOf(entry) {
  if (entry.isEncrypted()) return new ArchiveProblem("archive-encrypted", "The entry is encrypted.");
  if (!entry.canDecodeFileData())
    return new ArchiveProblem("archive-unsupported", "The entry is compressed in a way that cannot be read.");
  return void 0;
}
async function* content(zip, entry, bytes) {
  if (Buffer.isBuffer(bytes) && entry.uncompressedSize <= AT_ONCE)
    yield await wholeContent(zip, entry, bytes);
  else yield* await zip.openReadStreamPromise(entry);
}
async function wholeContent(zip, entry, bytes) {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const stored = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const maxOutputLength = Math.max(1, entry.uncompressedSize);
  const content2 = entry.compressionMethod === DEFLATED ? inflateRawSync(stored, { maxOutputLength }) : stored;
  if (content2.length !== entry.uncompressedSize)
    throw new RangeError("the entry has another size than its directory says");
  return content2;
}

// src/sources/archive/expand.ts
var ZIP_IN_MEMORY = 64 << 20;
var DOCUMENT_IN_MEMORY = 96 << 20;
var TOO_LARGE = "It is too large to be opened; exclude it, or pass --allow-incomplete archive-limit.";
var TOO_LARGE_INSIDE = "It is too large to be opened inside another archive; scan it on its own.";
var TOO_DEEP = "It is nested deeper than the limit allows; raise it with --max-archive-depth.";
var Expander = class {
  #expansion;
  #budget;
  /** Bytes of all contents handed on. */
  size = 0;
  /** @param bytesIn size of the outermost archive. */
  constructor(expansion, bytesIn) {
    this.#expansion = expansion;
    this.#budget = new Budget(expansion.limits, bytesIn, expansion.signal);
  }
  /** Opens the outermost archive. Returns whether it was read to its end; says why not. @throws Stopped */
  async expand(kind2, bytes, origin) {
    try {
      const stream = Buffer.isBuffer(bytes) ? bufferStream(bytes) : fileStream(bytes.fd, bytes.size);
      if (isDocument(kind2)) return await this.#outerDocument(kind2, bytes, origin);
      if (kind2 !== "zip") await this.#stream(kind2, stream, origin, 0);
      else if (Buffer.isBuffer(bytes) || bytes.size > ZIP_IN_MEMORY) await this.#zip(bytes, origin, 0);
      else await this.#zip((await collect(stream, ZIP_IN_MEMORY)).bytes, origin, 0);
      return true;
    } catch (error) {
      this.#say(origin, error);
      return false;
    }
  }
  /** Its own bytes hold more than what it shows, so they remain to be scanned. */
  async #outerDocument(kind2, bytes, origin) {
    if ((Buffer.isBuffer(bytes) ? bytes.length : bytes.size) > DOCUMENT_IN_MEMORY)
      throw new ArchiveProblem("archive-limit", TOO_LARGE);
    const whole2 = Buffer.isBuffer(bytes) ? bytes : (await collect(fileStream(bytes.fd, bytes.size), DOCUMENT_IN_MEMORY)).bytes;
    await this.#document(kind2, Uint8Array.from(whole2), origin, 0);
    return false;
  }
  async #document(kind2, bytes, origin, depth) {
    const { documentEntries: documentEntries2 } = await Promise.resolve().then(() => (init_thread(), thread_exports));
    for await (const { name, content: content2 } of documentEntries2(kind2, bytes, this.#budget))
      await this.#entry(name, this.#budget.inflated(content2), origin, depth);
  }
  async #stream(kind2, input, origin, depth) {
    if (isForeign(kind2)) throw foreign(kind2);
    if (kind2 === "tar") {
      for await (const { name, content: content3 } of tarEntries(input))
        await this.#entry(name, content3, origin, depth);
      return;
    }
    const content2 = this.#budget.inflated(decompress(kind2, input));
    const leaf = { kind: "entry", outer: origin, entry: innerName(origin) };
    await this.#content(content2, { leaf, container: origin, depth, inCompression: true });
  }
  async #zip(bytes, origin, depth) {
    const refuse = (name, problem) => this.#say({ kind: "entry", outer: origin, entry: name }, problem);
    for await (const { name, content: content2 } of zipEntries(bytes, refuse)) {
      await this.#entry(name, this.#budget.inflated(content2), origin, depth);
    }
  }
  /** One broken entry does not keep the others from being read. */
  async #entry(name, content2, outer, depth) {
    await this.#budget.countEntry();
    const leaf = { kind: "entry", outer, entry: name };
    await this.#contained(
      leaf,
      () => this.#content(content2, { leaf, container: leaf, depth: depth + 1, inCompression: false })
    );
  }
  /** Something of unknown kind: opened if it is an archive, handed on if it is not. */
  async #content(source2, place) {
    const { head, stream, close } = await peek(source2, HEAD_BYTES);
    try {
      const kind2 = archiveKind(head);
      if (kind2 === void 0) await this.#leaf(stream, place.leaf);
      else await this.#nested(kind2, stream, place);
    } finally {
      await close();
    }
  }
  async #nested(kind2, stream, place) {
    const isContainer = kind2 === "tar" || kind2 === "zip";
    const origin = isContainer ? place.container : place.leaf;
    const depth = place.depth + (place.inCompression && !isContainer ? 1 : 0);
    if (isForeign(kind2) || depth >= this.#expansion.limits.archiveDepth) {
      this.#say(origin, isForeign(kind2) ? foreign(kind2) : new ArchiveProblem("archive-limit", TOO_DEEP));
      await this.#leaf(stream, place.leaf);
    } else if (kind2 === "zip") {
      await this.#nestedZip(stream, { ...place, container: origin, depth });
    } else if (isDocument(kind2)) {
      await this.#nestedDocument(kind2, stream, { ...place, depth });
    } else {
      await this.#contained(origin, () => this.#stream(kind2, stream, origin, depth));
    }
  }
  async #nestedZip(stream, { leaf, container, depth }) {
    const { bytes, rest } = await collect(stream, ZIP_IN_MEMORY);
    if (rest === void 0) {
      if (await this.#contained(container, () => this.#zip(bytes, container, depth))) return;
      return this.#leaf(bufferStream(bytes), leaf);
    }
    this.#say(container, new ArchiveProblem("archive-limit", TOO_LARGE_INSIDE));
    return this.#leaf(chain(bytes, rest), leaf);
  }
  async #nestedDocument(kind2, stream, { leaf, depth }) {
    const { bytes, rest } = await collect(stream, ZIP_IN_MEMORY);
    if (rest === void 0)
      await this.#contained(leaf, () => this.#document(kind2, Uint8Array.from(bytes), leaf, depth));
    else this.#say(leaf, new ArchiveProblem("archive-limit", TOO_LARGE_INSIDE));
    return this.#leaf(rest === void 0 ? bufferStream(bytes) : chain(bytes, rest), leaf);
  }
  async #leaf(stream, origin) {
    const { units } = this.#expansion;
    units.begin(origin);
    try {
      for await (const bytes of stream) {
        this.#budget.checkStop();
        units.write(bytes);
      }
    } finally {
      this.size += units.end();
    }
  }
  /** Says what went wrong within and returns whether all went well; a spent budget ends everything. */
  async #contained(origin, work) {
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof BudgetSpent) throw error;
      this.#say(origin, error);
      return false;
    }
  }
  /** @throws the error itself when it is not an archive's. */
  #say(origin, error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    this.#expansion.sink.skipped({ origin, reason: error.reason, level: "failure", detail: error.advice });
  }
};
function isDocument(kind2) {
  return kind2 === "pdf" || kind2 === "sqlite";
}
function isForeign(kind2) {
  return kind2 === "7z" || kind2 === "rar" || kind2 === "lz4";
}
function foreign(kind2) {
  return new ArchiveProblem("archive-unsupported", `Archives of this kind (${kind2}) cannot be read.`);
}
async function* chain(first, rest) {
  yield first;
  yield* rest;
}

// src/sources/archive.ts
init_problem();
function looksLikeArchive(head) {
  return archiveKind(head) !== void 0;
}
async function expand2(origin, bytes, head, expansion) {
  const kind2 = archiveKind(head);
  if (kind2 === void 0) return false;
  const expander = new Expander(expansion, Buffer.isBuffer(bytes) ? bytes.length : bytes.size);
  try {
    if (!await expander.expand(kind2, bytes, origin)) return false;
    expansion.sink.scanned(expander.size);
    return true;
  } catch (error) {
    if (error instanceof Stopped) return true;
    throw error;
  }
}

// src/sources/file.ts
init_errors();
import {
  closeSync as closeSync4,
  constants as constants5,
  fstatSync as fstatSync3,
  lstatSync as lstatSync5,
  openSync as openSync4,
  readlinkSync,
  readSync as readSync4
} from "node:fs";
var FLAGS = constants5.O_RDONLY | (constants5.O_NOFOLLOW ?? 0) | (constants5.O_NONBLOCK ?? 0) | (constants5.O_NOCTTY ?? 0);
var FOLLOWS_NO_LINK = constants5.O_NOFOLLOW !== void 0;
function openFile(path2, listed2 = false) {
  try {
    return listed2 && FOLLOWS_NO_LINK && openAtOnce(path2) || withReachablePath(path2, openReachable);
  } catch (error) {
    return { kind: "refused", refusal: refusalFor(error) };
  }
}
function openAtOnce(path2) {
  let fd;
  try {
    fd = openSync4(path2, FLAGS);
  } catch {
    return void 0;
  }
  return opened(fd);
}
function openReachable(path2) {
  const seen = lstatSync5(path2, { throwIfNoEntry: false });
  if (seen === void 0) return { kind: "refused", refusal: VANISHED };
  if (seen.isSymbolicLink()) return { kind: "link", target: readlinkSync(path2, { encoding: "buffer" }) };
  if (!seen.isFile()) return notAFile(seen);
  return opened(openSync4(path2, FLAGS));
}
function opened(fd) {
  const opened2 = fstatSync3(fd);
  if (opened2.isFile()) return { kind: "file", fd, size: opened2.size };
  closeSync4(fd);
  return notAFile(opened2);
}
function notAFile(stats) {
  return stats.isDirectory() ? { kind: "folder" } : { kind: "refused", refusal: specialFile(stats) };
}
var VANISHED = {
  reason: "vanished",
  level: "note",
  detail: "The file was gone when it was to be read."
};
function specialFile(stats) {
  const what = stats.isFIFO() ? "a FIFO" : stats.isSocket() ? "a socket" : "a device";
  return { reason: "special-file", level: "note", detail: `This is ${what}, not a file with content.` };
}
function sizeRefusal(size, limit) {
  if (size <= limit) return void 0;
  return { reason: "too-large", level: "failure", bytes: size, detail: TOO_LARGE2 };
}
var TOO_LARGE2 = "Larger than the limit for files; raise the limit to scan it.";
function refusalFor(error) {
  const code2 = errorCode(error);
  if (code2 === void 0) throw error;
  if (code2 === "ENOENT" || code2 === "ENOTDIR" || code2 === "ELOOP") return VANISHED;
  if (code2 === "EACCES" || code2 === "EPERM") {
    return {
      reason: "unreadable",
      level: "failure",
      detail: "No permission to read it; change its mode or exclude it."
    };
  }
  return { reason: "unreadable", level: "failure", detail: `The system could not read it (${code2}).` };
}
function readAtLeast(fd, into, enough) {
  let filled = 0;
  while (filled < into.length && filled < enough) {
    const count = readSync4(fd, into, filled, into.length - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

// src/sources/link.ts
import { realpathSync } from "node:fs";
var OUTSIDE2 = {
  reason: "symlink-outside",
  level: "note",
  detail: "The link leads out of the folder under scan; its target was not read."
};
function linkRefusal(link2, root) {
  return leadsInside(link2, root) === false ? OUTSIDE2 : void 0;
}
function leadsInside(link2, root) {
  try {
    return isWithin(
      realpathSync.native(link2, { encoding: "buffer" }),
      realpathSync.native(root, { encoding: "buffer" })
    );
  } catch {
    return void 0;
  }
}
function isWithin(path2, folder) {
  if (path2.length < folder.length || Buffer.compare(path2.subarray(0, folder.length), folder) !== 0)
    return false;
  return path2.length === folder.length || path2[folder.length] === 47 || folder[folder.length - 1] === 47;
}

// src/core/encoding.ts
function byteOrderMark(bytes) {
  const [a, b, c, d] = bytes;
  if (a === 255 && b === 254) return c === 0 && d === 0 ? "utf32le" : "utf16le";
  if (a === 254 && b === 255) return "utf16be";
  if (a === 0 && b === 0 && c === 254 && d === 255) return "utf32be";
  return void 0;
}

// src/sources/pieces.ts
init_limits();

// src/core/lineends.ts
var LF4 = 10;
var CR3 = 13;
function countLineEnds(bytes, from, to, encoding) {
  if (encoding !== void 0) return countWideLineEnds(bytes, from, to, encoding);
  const words = from + (to - from & ~3);
  let count = countInWords(bytes, from, words);
  for (let i = words; i < to; i++) {
    if (bytes[i] === LF4 || bytes[i] === CR3 && bytes[i + 1] !== LF4) count++;
  }
  return count;
}
function countInWords(bytes, from, to) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  let before = 0;
  for (let i = from | 0; i < to; i += 4) {
    const word3 = view.getUint32(i, true);
    const l = word3 ^ 168430090;
    const c = word3 ^ 218959117;
    const lf = ~((l & 2139062143) + 2139062143 | l | 2139062143);
    const cr = ~((c & 2139062143) + 2139062143 | c | 2139062143);
    const ends = (lf >>> 7) + ((cr & ~(lf >>> 8)) >>> 7);
    count += (Math.imul(ends, 16843009) >>> 24) - (before >>> 31 & lf >>> 7 & 1);
    before = cr;
  }
  return count - (before < 0 && bytes[to] === LF4 ? 1 : 0);
}
function countWideLineEnds(bytes, from, to, encoding) {
  const width = encoding.startsWith("utf16") ? 2 : 4;
  const unit = wideUnitReader(encoding);
  let count = 0;
  for (let i = from; i + width <= to; i += width) {
    const value = unit(bytes, i);
    if (value > CR3) continue;
    const next = i + 2 * width <= bytes.length ? unit(bytes, i + width) : -1;
    if (value === LF4 || value === CR3 && next !== LF4) count++;
  }
  return count;
}
function wideUnitReader(encoding) {
  switch (encoding) {
    case "utf16le":
      return (bytes, at2) => bytes.readUInt16LE(at2);
    case "utf16be":
      return (bytes, at2) => bytes.readUInt16BE(at2);
    case "utf32le":
      return (bytes, at2) => bytes.readUInt32LE(at2);
    case "utf32be":
      return (bytes, at2) => bytes.readUInt32BE(at2);
  }
}

// src/sources/pieces.ts
var Pieces = class {
  #sink;
  #overlap;
  #buffer;
  #origin = { kind: "stream", path: "" };
  #encoding;
  /** Bytes in the buffer, and where they stand in the content. */
  #used = 0;
  #offset = 0;
  #line = 0;
  #from = 0;
  /**
   * @param chunkBytes most bytes in a chunk (`limits.chunkBytes`); raised to two overlaps where it is less.
   * @param overlap bytes shared by neighbours, a multiple of 8 so that UTF-32 units stay whole.
   */
  constructor(sink, chunkBytes, overlap = OVERLAP) {
    this.#sink = sink;
    this.#overlap = overlap;
    this.#buffer = Buffer.allocUnsafeSlow(Math.max(chunkBytes, 2 * overlap) & ~3);
  }
  /** Starts new content; what the last content left unfinished is forgotten. */
  begin(origin) {
    this.#origin = origin;
    this.#encoding = void 0;
    this.#used = 0;
    this.#offset = 0;
    this.#line = 0;
    this.#from = 0;
  }
  /** Room for the next bytes, never empty. Hands on a piece when the buffer is full, so ask only when more may come. */
  room() {
    if (this.#used === this.#buffer.length) this.#handOn();
    return this.#buffer.subarray(this.#used);
  }
  /** Says that the first `count` bytes of the last `room()` are content now. */
  filled(count) {
    this.#used += count;
  }
  /** Adds a copy of the bytes. */
  write(bytes) {
    for (let done = 0; done < bytes.length; ) {
      if (this.#used === this.#buffer.length) this.#handOn();
      const count = bytes.copy(this.#buffer, this.#used, done);
      this.#used += count;
      done += count;
    }
  }
  /** Ends the content: hands on the last piece (none for empty content) and returns the content's size in bytes. */
  end() {
    if (this.#used > 0) this.#chunk(this.#used, true);
    const size = this.#offset + this.#used;
    this.#used = 0;
    return size;
  }
  #handOn() {
    const { length: length2 } = this.#buffer;
    const to = length2 - this.#overlap / 2;
    this.#chunk(to, false);
    const shared2 = length2 - this.#overlap;
    this.#line += countLineEnds(this.#buffer, 0, shared2, this.#encoding);
    this.#buffer.copyWithin(0, shared2, length2);
    this.#offset += shared2;
    this.#used = this.#overlap;
    this.#from = to - shared2;
  }
  #chunk(to, final) {
    const bytes = this.#buffer.subarray(0, this.#used);
    if (this.#offset === 0) this.#encoding = byteOrderMark(bytes);
    const chunk = {
      origin: this.#origin,
      bytes,
      offset: this.#offset,
      line: this.#line,
      from: this.#from,
      to,
      final
    };
    if (this.#encoding !== void 0) chunk.encoding = this.#encoding;
    this.#sink.chunk(chunk);
  }
};

// src/sources/read.ts
init_turn();
var TURN_FILES = 256;
var TURN_BYTES2 = 16 << 20;
var TOO_SLOW2 = "Reading it took longer than the limit for one file; the rest was not scanned. Give it more with --file-timeout.";
var GREW = "The file grew while it was read; what came after its size at the start was not scanned.";
async function readFiles(paths, sink, context, signal, named = false) {
  const reader = new FileReader(sink, context, named);
  let files = 0;
  let bytes = 0;
  for (const path2 of paths) {
    if (signal.aborted) return;
    const large = reader.open(path2);
    if (large !== void 0) await reader.readLarge(large, signal);
    bytes += reader.lastSize;
    if (++files < TURN_FILES && bytes < TURN_BYTES2) continue;
    files = 0;
    bytes = 0;
    await turn();
  }
}
var FileReader = class {
  #sink;
  #context;
  #named;
  #pieces;
  /** What makes a relative path absolute. */
  #front;
  #ancestors;
  /** For the contents of archives; made when there is one. */
  #units;
  /** Bytes of the file before. */
  lastSize = 0;
  constructor(sink, context, named) {
    this.#sink = sink;
    this.#context = context;
    this.#named = named;
    this.#pieces = new Pieces(sink, context.limits.chunkBytes);
    this.#front = Buffer.concat([context.root, Buffer.from("/")]);
    this.#ancestors = new Ancestors(context.root);
  }
  /** Reads a file to its end, or gives it back open when that takes more than one piece. */
  open(path2) {
    this.lastSize = 0;
    const origin = { kind: "file", path: pathText(path2) };
    if (!this.#named && this.#ancestors.passLink(path2)) {
      this.#sink.skipped({ origin, reason: "vanished", level: "note", detail: "Its folder is a link now." });
      return void 0;
    }
    const opened2 = openFile(this.#absolute(path2), !this.#named);
    switch (opened2.kind) {
      case "file":
        return this.#start({ ...opened2, origin, head: 0, unsized: this.#named && opened2.size === 0 });
      case "link":
        this.#link(path2, opened2.target, origin);
        return void 0;
      case "folder":
        this.#sink.skipped({
          origin,
          reason: "vanished",
          level: "note",
          detail: "A folder stands in its place now."
        });
        return void 0;
      case "refused":
        this.#sink.skipped({ origin, ...opened2.refusal, ...this.#named ? { level: "failure" } : {} });
        return void 0;
    }
  }
  #absolute(path2) {
    return isAbsolute2(path2) ? path2 : Buffer.concat([this.#front, path2]);
  }
  #link(path2, target, origin) {
    this.#pieces.begin(origin);
    this.#pieces.write(target);
    this.#sink.scanned(this.#pieces.end());
    const refusal = linkRefusal(this.#absolute(path2), this.#context.root);
    if (refusal !== void 0) this.#sink.skipped({ origin, ...refusal });
  }
  #start(file) {
    const { maxFileBytes } = this.#context.limits;
    const refusal = sizeRefusal(file.size, maxFileBytes);
    if (refusal !== void 0) {
      closeSync5(file.fd);
      this.#sink.skipped({ origin: file.origin, ...refusal });
      return void 0;
    }
    if (file.unsized) file.size = maxFileBytes;
    let keep = false;
    try {
      keep = this.#readFirst(file);
    } catch (error) {
      this.#unreadable(file, error);
    } finally {
      if (!keep) closeSync5(file.fd);
    }
    return keep ? file : void 0;
  }
  /** True when there is more to do than this one piece. */
  #readFirst(file) {
    this.#pieces.begin(file.origin);
    const room = this.#pieces.room();
    file.head = readAtLeast(file.fd, room.subarray(0, Math.min(room.length, file.size + 1)), file.size);
    const head = Math.min(file.head, file.size);
    this.#pieces.filled(head);
    if (this.#context.archives && looksLikeArchive(room.subarray(0, Math.min(head, HEAD_BYTES)))) {
      file.archive = Buffer.from(room.subarray(0, Math.min(head, HEAD_BYTES)));
      return true;
    }
    if (file.head === room.length && file.size > file.head) return true;
    this.#finish(file, file.head > file.size);
    return false;
  }
  #finish(file, grew) {
    this.lastSize = this.#pieces.end();
    this.#sink.scanned(this.lastSize);
    if (!grew) return;
    const { origin } = file;
    if (file.unsized)
      this.#sink.skipped({ origin, reason: "too-large", level: "failure", detail: TOO_LARGE2 });
    else this.#sink.problem({ level: "note", code: "file-grew", message: GREW, origin });
  }
  /** Goes on with a file that `open` gave back, and closes it. */
  async readLarge(file, signal) {
    try {
      if (await this.#expand(file, signal)) return;
      const late = deadline(this.#context.limits.fileSeconds);
      let left = file.size - file.head;
      while (left > 0 && !signal.aborted && !late.aborted) {
        const room = this.#pieces.room();
        const count = readAtLeast(file.fd, room.subarray(0, Math.min(room.length, left)), left);
        if (count === 0) break;
        this.#pieces.filled(count);
        left -= count;
        await turn();
      }
      if (late.aborted && left > 0) this.#late(file);
      else if (!signal.aborted) this.#finish(file, left <= 0 && readAtLeast(file.fd, Buffer.alloc(1), 1) > 0);
    } catch (error) {
      this.#unreadable(file, error);
    } finally {
      closeSync5(file.fd);
    }
  }
  /** What was read in time is still judged. */
  #late({ origin }) {
    this.#pieces.end();
    this.#sink.skipped({ origin, reason: "time-limit", level: "failure", detail: TOO_SLOW2 });
  }
  /** True when the file was an archive and nothing is left to do. */
  async #expand(file, signal) {
    if (file.archive === void 0) return false;
    const { limits } = this.#context;
    this.#units ??= new Pieces(this.#sink, limits.chunkBytes);
    return expand2(file.origin, file, file.archive, { sink: this.#sink, units: this.#units, limits, signal });
  }
  /** What was read before the error is still judged. */
  #unreadable(file, error) {
    this.#pieces.end();
    this.#sink.skipped({ origin: file.origin, ...refusalFor(error) });
  }
};
function isAbsolute2(path2) {
  return path2[0] === 47 || sep2 === "\\" && path2[1] === 58;
}

// src/sources/shard.ts
var SLICE_BYTES = 16 << 10;
function sliceCount(shared2) {
  return Math.ceil(shared2.list.byteLength / SLICE_BYTES);
}
function claim(shared2) {
  const index = Atomics.add(new Int32Array(shared2.claimed), 0, 1);
  return index < sliceCount(shared2) ? { index, paths: pathsOf(shared2, index) } : void 0;
}
function pathsOf(shared2, index) {
  const bytes = Buffer.from(shared2.list);
  const end = Math.min((index + 1) * SLICE_BYTES, bytes.length);
  const paths = [];
  let start = index === 0 ? 0 : bytes.indexOf(0, index * SLICE_BYTES - 1) + 1;
  while (start < end) {
    const stop = bytes.indexOf(0, start);
    paths.push(Buffer.from(bytes.subarray(start, stop)));
    start = stop + 1;
  }
  return paths;
}

// src/engine/carry.ts
var BEFORE3 = 1;
var BEHIND = 3;
var NEIGHBOURS = 64;
var Carrier = class {
  #inspector;
  /** The last blob seen at each depth of the delta tree; kept for their space. */
  #levels = [];
  constructor(inspector) {
    this.#inspector = inspector;
  }
  inspect(bytes, delta) {
    const { depth } = delta;
    this.#levels[depth] ??= new Version();
    const own = this.#levels[depth];
    own.begin(bytes.length);
    const base = depth > 0 && delta.copyCount > 0 ? this.#levels[depth - 1] : void 0;
    this.#survey(bytes, delta, base, own);
    own.merge();
    this.#inspector.judgeAnchors(bytes, own, own.due(), own.matches);
    if (base !== void 0) inherit(delta, base, own);
    this.#inspector.runs(bytes, 0, bytes.length, own.matches);
    if (own.matches.length === 0) return own.matches;
    own.matches.sort((a, b) => a.anchor - b.anchor || a.rule - b.rule || a.start - b.start);
    return this.#inspector.settle(bytes, own.matches);
  }
  /** Gathers the text's anchors: from copies what the base has there, and from what lies between them what is found. */
  #survey(bytes, delta, base, own) {
    if (base === void 0) {
      own.found(this.#inspector.find(bytes, 0, bytes.length));
      return;
    }
    const { copies, copyCount } = delta;
    const reach = this.#inspector.longestAnchor + BEHIND;
    const sameEnd = endsAlike(delta, base.length, own.length);
    let from = 0;
    let to = copies[0] === 0 && copies[2] === 0 ? 0 : copies[2] + BEFORE3;
    let searched = 0;
    for (let i = 0; i < copyCount; i++) {
      const end = copies[3 * i + 2] + copies[3 * i + 1];
      const next = i + 1 < copyCount ? copies[3 * i + 5] + BEFORE3 : sameEnd ? end : own.length;
      if (next > end) {
        if (end - reach > to + NEIGHBOURS) {
          this.#find(bytes, Math.max(searched, from), to, delta, base, own);
          searched = to;
          from = end - reach;
        }
        to = next;
      }
      this.#copy(delta, i, base, own);
    }
    this.#find(bytes, Math.max(searched, from), Math.min(to, own.length), delta, base, own);
  }
  #find(bytes, from, to, delta, base, own) {
    if (to <= from) return;
    const hits = this.#inspector.find(bytes, from, to);
    for (let i = 0; i < hits.count; i++) {
      const at2 = hits.at[i];
      const end = at2 + this.#inspector.lengthOf(hits.anchor[i]);
      if (!isCopied(delta, base.length, own.length, at2 - BEFORE3, end + BEHIND)) own.add(at2, hits.anchor[i]);
    }
  }
  /** Takes over the anchors inside one copy, and the decisions about those whose surroundings are inside it as well. */
  #copy(delta, i, base, own) {
    const start = delta.copies[3 * i];
    const low = lowOf(delta, i);
    const high = highOf(delta, i, base.length, own.length);
    const shift = delta.copies[3 * i + 2] - start;
    const { at: at2, anchor, count } = base;
    for (let j = firstAt(at2, count, start); j < count && at2[j] < high; j++) {
      if (at2[j] - BEFORE3 < low || at2[j] + this.#inspector.lengthOf(anchor[j]) + BEHIND > high) continue;
      own.carry(base, j, shift, base.low[j] >= low && base.high[j] <= high);
    }
  }
};
var Version = class {
  length = 0;
  count = 0;
  at = new Int32Array(64);
  anchor = new Int32Array(64);
  low = new Int32Array(64);
  high = new Int32Array(64);
  /** 1 where the decision was carried over. */
  #settled = new Uint8Array(64);
  /** Pairs [place, anchor] of what is new, in order. */
  #found = [];
  matches = [];
  begin(length2) {
    this.length = length2;
    this.count = 0;
    this.#found.length = 0;
    this.matches = [];
  }
  found(hits) {
    const { count } = hits;
    this.#reserve(count);
    this.at.set(hits.at.subarray(0, count));
    this.anchor.set(hits.anchor.subarray(0, count));
    this.#settled.fill(0, 0, count);
    this.count = count;
  }
  add(at2, anchor) {
    this.#found.push(at2, anchor);
  }
  carry(base, j, shift, isSettled) {
    const i = this.count++;
    if (i === this.at.length) this.#reserve(i + 1);
    this.at[i] = base.at[j] + shift;
    this.anchor[i] = base.anchor[j];
    this.low[i] = base.low[j] + shift;
    this.high[i] = base.high[j] + shift;
    this.#settled[i] = isSettled ? 1 : 0;
  }
  /** Puts what is new among what was carried over. */
  merge() {
    let f = this.#found.length - 2;
    if (f < 0) return;
    let from = this.count - 1;
    this.count += this.#found.length / 2;
    this.#reserve(this.count);
    const { at: at2, anchor, low, high } = this;
    const settled = this.#settled;
    for (let to = this.count - 1; f >= 0; to--) {
      if (from >= 0 && at2[from] > this.#found[f]) {
        at2[to] = at2[from];
        anchor[to] = anchor[from];
        low[to] = low[from];
        high[to] = high[from];
        settled[to] = settled[from--];
      } else {
        at2[to] = this.#found[f];
        anchor[to] = this.#found[f + 1];
        settled[to] = 0;
        f -= 2;
      }
    }
  }
  /** Indices of the anchors to judge; all that stand at one place are judged together. */
  due() {
    const due = [];
    for (let i = 0; i < this.count; ) {
      let end = i;
      let settled = 1;
      for (; end < this.count && this.at[end] === this.at[i]; end++) settled &= this.#settled[end];
      if (settled === 0)
        for (let j = i; j < end; j++) {
          this.#settled[j] = 0;
          due.push(j);
        }
      i = end;
    }
    return due;
  }
  /** True when the decisions about all anchors at a place were carried over. */
  isSettled(at2) {
    const i = firstAt(this.at, this.count, at2);
    return i < this.count && this.at[i] === at2 && this.#settled[i] === 1;
  }
  #reserve(count) {
    if (count <= this.at.length) return;
    this.at = grown2(this.at, 2 * count);
    this.anchor = grown2(this.anchor, 2 * count);
    this.low = grown2(this.low, 2 * count);
    this.high = grown2(this.high, 2 * count);
    const settled = new Uint8Array(2 * count);
    settled.set(this.#settled);
    this.#settled = settled;
  }
};
function inherit({ copies, copyCount }, base, own) {
  const { matches } = base;
  if (matches.length === 0) return;
  for (let i = 0; i < copyCount; i++) {
    const from = copies[3 * i];
    const to = from + copies[3 * i + 1];
    const shift = copies[3 * i + 2] - from;
    for (let j = firstMatch(matches, from); j < matches.length && matches[j].anchor < to; j++) {
      const match = matches[j];
      if (own.isSettled(match.anchor + shift)) own.matches.push(moved2(match, shift));
    }
  }
}
function lowOf({ copies }, i) {
  const start = copies[3 * i];
  return start === 0 && copies[3 * i + 2] === 0 ? -BEFORE3 : start;
}
function highOf(delta, i, baseLength, length2) {
  if (i === delta.copyCount - 1 && endsAlike(delta, baseLength, length2)) return baseLength + BEHIND;
  return delta.copies[3 * i] + delta.copies[3 * i + 1];
}
function endsAlike({ copies, copyCount }, baseLength, length2) {
  const last = 3 * (copyCount - 1);
  return copies[last] + copies[last + 1] === baseLength && copies[last + 2] + copies[last + 1] === length2;
}
function isCopied(delta, baseLength, length2, from, to) {
  const { copies, copyCount } = delta;
  let low = 0;
  let high = copyCount - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (copies[3 * middle + 2] <= Math.max(0, from)) low = middle;
    else high = middle - 1;
  }
  const shift = copies[3 * low + 2] - copies[3 * low];
  return from >= lowOf(delta, low) + shift && to <= highOf(delta, low, baseLength, length2) + shift;
}
function firstAt(places, count, from) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = low + high >> 1;
    if (places[middle] < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
function firstMatch(matches, from) {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (matches[middle].anchor < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
function moved2(match, shift) {
  if (shift === 0) return match;
  return {
    ...match,
    anchor: match.anchor + shift,
    start: match.start + shift,
    end: match.end + shift,
    parts: []
  };
}
function grown2(array, room) {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
}

// src/engine/decode/notebook.ts
var HEAD2 = 4096;
var QUOTE = 34;
var BACKSLASH3 = 92;
var NEWLINE2 = 10;
function isNotebook(bytes) {
  let at2 = bytes[0] === 239 ? 3 : 0;
  while (isSpace(bytes[at2])) at2++;
  if (bytes[at2] !== 123) return false;
  const head = bytes.subarray(at2, at2 + HEAD2);
  return head.indexOf('"cell_type"') >= 0 || head.indexOf('"nbformat"') >= 0;
}
var NotebookText = class {
  bytes;
  /** Pairs [in the text, as stored] from where on the two run in step. */
  #steps;
  constructor(stored) {
    const unfolding = new Unfolding(stored);
    this.bytes = unfolding.text();
    this.#steps = unfolding.steps;
  }
  /** Where a byte of the text is stored; for the end of the text, the end of what is stored. */
  stored(offset) {
    const step = this.#lastStep(0, offset);
    return this.#steps[step + 1] + offset - this.#steps[step];
  }
  /** Where in the text stands what is stored from this offset on. */
  shown(offset) {
    const step = this.#lastStep(1, offset);
    const at2 = this.#steps[step] + offset - this.#steps[step + 1];
    return Math.min(at2, this.#steps[step + 2] ?? this.bytes.length);
  }
  /** Index of the last pair whose given member is at most the offset. */
  #lastStep(member2, offset) {
    let low = 0;
    let high = this.#steps.length / 2;
    while (high - low > 1) {
      const middle = low + high >> 1;
      if (this.#steps[2 * middle + member2] <= offset) low = middle;
      else high = middle;
    }
    return 2 * low;
  }
};
var Unfolding = class {
  steps = [0, 0];
  #stored;
  #out;
  #filled = 0;
  /** Everything stored before this offset is in the text. */
  #taken = 0;
  constructor(stored) {
    this.#stored = stored;
    this.#out = Buffer.allocUnsafe(stored.length);
  }
  text() {
    const stored = this.#stored;
    let open = -1;
    for (let at2 = stored.indexOf(QUOTE); at2 >= 0; ) {
      const string = readString2(stored, at2 + 1);
      if (string.end < 0) {
        at2 = stored.indexOf(QUOTE, string.stop);
        continue;
      }
      if (this.#isText(at2, string.end, string.lines)) {
        if (open >= 0 && isNext(stored, open, at2)) this.#skipTo(at2 + 1);
        else this.#quoteAsLineEnd(at2);
        this.#unescape(string.end);
        open = this.#filled > 0 && this.#out[this.#filled - 1] === NEWLINE2 ? string.end + 1 : -1;
        if (open < 0) this.#quoteAsLineEnd(string.end);
        else this.#skipTo(string.end + 1);
      }
      at2 = stored.indexOf(QUOTE, string.end + 1);
    }
    this.#copyTo(stored.length);
    return this.#out.subarray(0, this.#filled);
  }
  /** Elements of arrays, values of several lines, and those of keys that hold a cell's text. */
  #isText(quote, end, lines) {
    const stored = this.#stored;
    let before = quote - 1;
    while (isSpace(stored[before])) before--;
    if (stored[before] === 58) {
      if (lines) return true;
      const key = stored.toString("latin1", Math.max(0, before - 16), before);
      return /"(?:source|text|text\/\w+)"\s*$/.test(key);
    }
    let after = end + 1;
    while (isSpace(stored[after])) after++;
    return (stored[before] === 91 || stored[before] === 44) && stored[after] !== 58;
  }
  #copyTo(offset) {
    this.#filled += this.#stored.copy(this.#out, this.#filled, this.#taken, offset);
    this.#taken = offset;
  }
  /** Leaves out what is stored up to the offset. */
  #skipTo(offset) {
    this.#taken = offset;
    this.#step();
  }
  #quoteAsLineEnd(quote) {
    this.#copyTo(quote);
    this.#put(NEWLINE2);
    this.#taken = quote + 1;
  }
  #unescape(end) {
    for (; ; ) {
      const backslash = this.#stored.indexOf(BACKSLASH3, this.#taken);
      if (backslash < 0 || backslash >= end) break;
      this.#copyTo(backslash);
      const { text: text2, length: length2 } = unescaped(this.#stored, backslash);
      for (const byte of text2) this.#put(byte);
      this.#skipTo(backslash + length2);
    }
    this.#copyTo(end);
  }
  #put(byte) {
    this.#out[this.#filled++] = byte;
  }
  #step() {
    const last = this.steps.length - 2;
    if (this.steps[last] === this.#filled) this.steps[last + 1] = this.#taken;
    else this.steps.push(this.#filled, this.#taken);
  }
};
function readString2(bytes, from) {
  let lines = false;
  for (let at2 = from; at2 < bytes.length; at2++) {
    const byte = bytes[at2];
    if (byte === QUOTE) return { end: at2, stop: at2, lines };
    if (byte === NEWLINE2) return { end: -1, stop: at2, lines };
    if (byte === BACKSLASH3 && bytes[++at2] === 110) lines = true;
  }
  return { end: -1, stop: bytes.length, lines };
}
function isNext(bytes, from, to) {
  let commas = 0;
  for (let at2 = from; at2 < to; at2++) {
    if (bytes[at2] === 44) commas++;
    else if (!isSpace(bytes[at2])) return false;
  }
  return commas === 1;
}
var SIMPLE = { n: "\n", r: "\r", t: "	", b: "\b", f: "\f" };
function unescaped(bytes, at2) {
  const letter = String.fromCharCode(bytes[at2 + 1]);
  if (letter !== "u") return { text: Buffer.from(SIMPLE[letter] ?? letter, "latin1"), length: 2 };
  const pair = /^\\u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?/.exec(
    bytes.toString("latin1", at2, at2 + 12)
  );
  if (pair === null) return { text: Buffer.from("\\u"), length: 2 };
  const first = Number.parseInt(pair[1], 16);
  const isHigh = first >= 55296 && first < 56320 && pair[2] !== void 0;
  const units = isHigh ? [first, Number.parseInt(pair[2], 16)] : [first];
  return { text: Buffer.from(String.fromCharCode(...units)), length: 6 * units.length };
}
function isSpace(byte) {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

// src/engine/decode/text.ts
var SAMPLE = 4096;
function wideEncoding(bytes) {
  const mark2 = byteOrderMark(bytes);
  if (mark2 !== void 0) return mark2;
  const length2 = Math.min(bytes.length, SAMPLE) & ~3;
  if (length2 < 8 || bytes.subarray(0, length2).indexOf(0) < 0) return void 0;
  const nul = [0, 0, 0, 0];
  for (let i = 0; i < length2; i++) if (bytes[i] === 0) nul[i & 3]++;
  const most = length2 / 4 * 0.6;
  const few = length2 / 4 * 0.2;
  const [a, b, c, d] = nul;
  if (a < few && b > most && c > most && d > most) return "utf32le";
  if (a > most && b > most && c > most && d < few) return "utf32be";
  if (a < few && b > most && c < few && d > most) return "utf16le";
  if (a > most && b < few && c > most && d < few) return "utf16be";
  return void 0;
}
function decodeWide(bytes, encoding) {
  if (encoding === "utf16le") return Buffer.from(bytes.toString("utf16le"), "utf8");
  if (encoding === "utf16be") {
    const even = bytes.length & ~1;
    return Buffer.from(Buffer.from(bytes.subarray(0, even)).swap16().toString("utf16le"), "utf8");
  }
  return decodeUtf32(bytes, encoding === "utf32le");
}
function decodeUtf32(bytes, little) {
  const points = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const point = little ? bytes.readUInt32LE(i) : bytes.readUInt32BE(i);
    points.push(point <= 1114111 ? String.fromCodePoint(point) : "\uFFFD");
  }
  return Buffer.from(points.join(""), "utf8");
}

// src/engine/inspect.ts
var Inspection = class {
  #inspector;
  #carrier;
  /** True while the pieces of a notebook come. */
  #inNotebook = false;
  constructor(inspector) {
    this.#inspector = inspector;
    this.#carrier = new Carrier(inspector);
  }
  /** Views of the chunk that hold matches; most chunks have none. */
  views(chunk) {
    const views = [];
    const matches = chunk.delta ? this.#carrier.inspect(chunk.bytes, chunk.delta) : this.#inspector.inspect(chunk.bytes, chunk.from, chunk.to);
    if (chunk.offset === 0) this.#inNotebook = isNotebook(chunk.bytes);
    if (this.#inNotebook) return this.#notebookViews(chunk, matches);
    if (matches.length > 0) views.push({ bytes: chunk.bytes, matches });
    const wide = chunk.encoding ?? wideEncoding(chunk.bytes);
    if (wide !== void 0) {
      const bytes = decodeWide(chunk.bytes, wide);
      const from = decodeWide(chunk.bytes.subarray(0, chunk.from), wide).length;
      const to = chunk.to >= chunk.bytes.length ? bytes.length : decodeWide(chunk.bytes.subarray(0, chunk.to), wide).length;
      const inside = this.#inspector.inspect(bytes, from, to);
      for (const match of inside) match.decoders.unshift(wide);
      if (inside.length > 0) views.push({ bytes, matches: inside, decoder: wide });
    }
    return views;
  }
  /** What stands in a cell's text is read there; of the raw view remains what the text does not show. */
  #notebookViews({ bytes, from, to }, raw) {
    const text2 = new NotebookText(bytes);
    const matches = this.#inspector.inspect(text2.bytes, text2.shown(from), text2.shown(to));
    const stored = (offset) => text2.stored(offset);
    const isShown = ({ start, end }) => matches.some((match) => stored(match.start) < end && start < stored(match.end));
    const views = [
      { bytes: text2.bytes, matches, stored },
      { bytes, matches: raw.filter((match) => !isShown(match)) }
    ];
    return views.filter((view) => view.matches.length > 0);
  }
};

// src/engine/locate.ts
init_digest();
init_limits();

// src/core/lines.ts
var LF5 = 10;
var CR4 = 13;
var LINE_REACH2 = 4096;
var LineCursor = class {
  #bytes;
  #firstLine;
  /** Whether a line may end at a CR alone; then every byte has to be looked at. */
  #loneCr;
  #offset = 0;
  /** The line end at or behind the offset, found once for all questions on a long line. */
  #nextEnd = -1;
  #line;
  #column = 1;
  /** @param chunkLine number of line ends before `bytes[0]` in the whole content (`Chunk.line`). */
  constructor(bytes, chunkLine) {
    this.#bytes = bytes;
    this.#firstLine = chunkLine + 1;
    this.#line = this.#firstLine;
  }
  /** Position of the byte at `offset`, which may be the end of the bytes. A line longer than the chunk counts columns from the chunk's start. */
  at(offset) {
    if (offset < this.#offset) {
      this.#offset = 0;
      this.#nextEnd = -1;
      this.#line = this.#firstLine;
      this.#column = 1;
    }
    this.#advance(Math.min(offset, this.#bytes.length));
    return { line: this.#line, column: this.#column };
  }
  #advance(target) {
    const bytes = this.#bytes;
    this.#loneCr ??= hasLoneCr(bytes);
    let i = this.#offset;
    if (!this.#loneCr) {
      if (this.#nextEnd < i) this.#nextEnd = lineEndFrom(bytes, i);
      for (; this.#nextEnd < target; this.#nextEnd = lineEndFrom(bytes, i)) {
        this.#line++;
        this.#column = 1;
        i = this.#nextEnd + 1;
      }
    }
    while (i < target) {
      const byte = bytes[i];
      if (byte === LF5 || byte === CR4 && bytes[i + 1] !== LF5) {
        this.#line++;
        this.#column = 1;
        i++;
      } else if (byte < 128) {
        this.#column++;
        i++;
      } else {
        const width = utf8Width2(bytes, i);
        if (i + width > target) break;
        this.#column += width === 4 ? 2 : 1;
        i += width;
      }
    }
    this.#offset = i;
  }
};
function lineEndFrom(bytes, at2) {
  const end = bytes.indexOf(LF5, at2);
  return end < 0 ? bytes.length : end;
}
function hasLoneCr(bytes) {
  for (let at2 = bytes.indexOf(CR4); at2 >= 0; at2 = bytes.indexOf(CR4, at2 + 1))
    if (bytes[at2 + 1] !== LF5) return true;
  return false;
}
function lineBounds(bytes, offset) {
  const low = Math.max(0, offset - LINE_REACH2);
  const high = Math.min(bytes.length, offset + LINE_REACH2);
  let start = offset;
  while (start > low && !isLineEnd(bytes, start - 1)) start--;
  let end = offset;
  while (end < high && bytes[end] !== LF5 && bytes[end] !== CR4) end++;
  if (start === low && low > 0) while (start < offset && isContinuation(bytes[start])) start++;
  if (end === high && high < bytes.length) while (end > offset && isContinuation(bytes[end])) end--;
  return [start, end];
}
function isLineEnd(bytes, at2) {
  return bytes[at2] === LF5 || bytes[at2] === CR4 && bytes[at2 + 1] !== LF5;
}
function isContinuation(byte) {
  return (byte & 192) === 128;
}
function utf8Width2(bytes, at2) {
  const lead = bytes[at2];
  const width = lead < 194 ? 1 : lead < 224 ? 2 : lead < 240 ? 3 : lead < 245 ? 4 : 1;
  for (let i = 1; i < width; i++) if (!isContinuation(bytes[at2 + i] ?? 0)) return 1;
  return width;
}

// src/engine/locate.ts
var MOST_OWN_LINES = 64;
var MARK2 = "********";
var Locator = class {
  #rules;
  #key;
  #chunk;
  #view;
  #cursor;
  #path;
  /** All secrets of the view, to be masked wherever a line is shown. */
  #spans;
  /** @param key for the keyed digests of secrets (see core/digest.ts). */
  constructor(rules, key, chunk, view) {
    this.#rules = rules;
    this.#key = key;
    this.#chunk = chunk;
    this.#view = view;
    this.#cursor = new LineCursor(view.stored ? chunk.bytes : view.bytes, chunk.line);
    this.#path = originPath(chunk.origin);
    this.#spans = view.matches.flatMap((match) => [match, ...match.parts]).sort((a, b) => a.start - b.start);
  }
  locate(match) {
    const [rules, chunk, { bytes }] = [this.#rules, this.#chunk, this.#view];
    const rule2 = rules.at(match.rule);
    const region = this.#region(match);
    const digest = match.secret.digest(this.#key);
    const finding = {
      id: findingId(this.#key, rule2.id, digest, this.#path),
      ruleId: rule2.id,
      ruleName: rule2.name,
      severity: rule2.severity,
      tier: rule2.tier,
      origin: chunk.origin,
      region,
      excerpt: excerpt(bytes, match, this.#spans),
      secret: match.secret,
      digest,
      confidence: match.confidence,
      reasons: match.reasons,
      ...match.deadEnd && { deadEnd: match.deadEnd },
      decoders: match.decoders,
      detail: match.detail,
      parts: match.parts.map((part3) => ({
        ruleId: rules.at(part3.rule).id,
        ruleName: rules.at(part3.rule).name,
        region: this.#region(part3),
        mask: part3.secret.toString()
      })),
      added: chunk.added === void 0 || touches(chunk.added, region),
      verdict: { status: "new" },
      places: []
    };
    return { finding, ...nearbyLines(bytes, match) };
  }
  #region(span) {
    const [chunk, view] = [this.#chunk, this.#view];
    const [from, to] = view.stored ? [view.stored(span.start), view.stored(span.end)] : [span.start, span.end];
    const start = this.#cursor.at(from);
    const end = this.#cursor.at(to);
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      // In a decoded view byte positions are not the content's own; the line is what can be trusted.
      byteOffset: view.decoder === void 0 ? chunk.offset + from : chunk.offset,
      byteLength: view.decoder === void 0 ? to - from : 0
    };
  }
};
function touches(ranges, region) {
  return ranges.some((range2) => range2.first <= region.endLine && range2.last >= region.startLine);
}
function excerpt(bytes, match, spans) {
  const [lineStart, lineEnd2] = lineBounds(bytes, match.start);
  let text2 = "";
  let own = 0;
  let at2 = lineStart;
  for (const span of spans) {
    if (span.end <= at2 || span.start >= lineEnd2) continue;
    text2 += bytes.toString("utf8", at2, Math.max(at2, span.start));
    if (span.start === match.start && span.end === match.end) own = text2.length;
    const shown3 = span.start >= lineStart ? span.secret.publicPrefixText() : "";
    text2 += shown3 + MARK2;
    at2 = Math.min(lineEnd2, span.end);
  }
  text2 += bytes.toString("utf8", at2, lineEnd2);
  if (text2.length <= EXCERPT) return text2;
  const from = Math.max(0, Math.min(own - EXCERPT / 4, text2.length - EXCERPT));
  return `${from > 0 ? "\u2026" : ""}${text2.slice(from, from + EXCERPT)}${from + EXCERPT < text2.length ? "\u2026" : ""}`;
}
function linesAround(bytes, match) {
  const { before, after } = edges(bytes, match);
  return bytes.toString("utf8", before, after);
}
function nearbyLines(bytes, match) {
  const { before, first, last, next, after } = edges(bytes, match);
  const own = bytes.toString("utf8", first, last).split(/\r\n|\r|\n/);
  return {
    before: first === 0 ? [] : [bytes.toString("utf8", before, first).replace(/[\r\n]+$/, "")],
    own: own.length > MOST_OWN_LINES ? [...own.slice(0, MOST_OWN_LINES / 2), ...own.slice(-MOST_OWN_LINES / 2)] : own,
    after: last >= bytes.length ? [] : [bytes.toString("utf8", next, after)]
  };
}
function edges(bytes, { start, end }) {
  const [first] = lineBounds(bytes, start);
  const [, last] = lineBounds(bytes, end);
  const isPair = (at2) => bytes[at2] === 13 && bytes[at2 + 1] === 10;
  const [before] = lineBounds(bytes, Math.max(0, first - (isPair(first - 2) ? 2 : 1)));
  const next = Math.min(bytes.length, last + (isPair(last) ? 2 : 1));
  const [, after] = lineBounds(bytes, next);
  return { before, first, last, next, after };
}

// src/policy/note.ts
var REASON = 200;
var COMMENT_ENDS = ["*/", "-->", "--}}", "}}", "#}", "%>", "*)", "-}"];
function readNote(behind) {
  const text2 = withoutCommentEnd(behind);
  const dash = text2.search(/(?:^|\s)--(?:\s|$)/);
  const said = dash < 0 ? text2 : text2.slice(0, dash);
  const reason = dash < 0 ? "" : text2.slice(dash).trim().slice(2).trim().slice(0, REASON);
  const rules = [];
  let expires;
  for (const word3 of said.replace(/^=/, "").split(/[\s,]+/)) {
    if (word3.startsWith("until=")) expires = word3.slice("until=".length);
    else if (word3 !== "") rules.push(word3);
  }
  return { rules, ...reason !== "" && { reason }, ...expires !== void 0 && { expires } };
}
function withoutCommentEnd(text2) {
  let end = text2.length;
  for (const close of COMMENT_ENDS) {
    const at2 = text2.indexOf(close);
    if (at2 >= 0 && at2 < end) end = at2;
  }
  return text2.slice(0, end).trim().replace(/["'`,;\\]{1,8}$/, "");
}

// src/policy/secretlint-block.ts
var MOST4 = 1e3;
function disabledBlocks(text2, firstLine = 1) {
  if (!text2.includes("secretlint-disable")) return [];
  const blocks = [];
  let line2 = firstLine;
  let from = 0;
  let seen = 0;
  for (let at2 = text2.indexOf("secretlint-"); at2 >= 0 && seen < MOST4; at2 = text2.indexOf("secretlint-", at2 + 1)) {
    line2 += lineEnds(text2, from, at2);
    from = at2;
    const rest = restOfLine(text2, at2);
    if (rest.startsWith("secretlint-enable")) {
      seen++;
      for (const block2 of blocks) if (block2.last === Infinity) block2.last = line2;
    } else {
      const note = secretlintNote(rest, "secretlint-disable", line2);
      if (!note) continue;
      seen++;
      blocks.push({ first: line2, last: Infinity, note });
    }
  }
  return blocks;
}
function blockAt(blocks, line2) {
  return blocks.find((block2) => block2.first < line2 && line2 <= block2.last)?.note;
}
function secretlintNote(text2, marker, line2) {
  const at2 = text2.indexOf(marker);
  if (at2 < 0) return void 0;
  const rest = text2.slice(at2 + marker.length, at2 + marker.length + 1024);
  if (/^(?:\w|-(?!-))/.test(rest)) return void 0;
  const note = readNote(rest);
  if (!note.rules.every((rule2) => /^[@\w./-]+$/.test(rule2))) return void 0;
  const rules = note.rules.map(providerOf);
  return { marker, ...note, rules: rules.includes(void 0) ? [] : rules, line: line2 };
}
function providerOf(rule2) {
  const name = rule2.slice(rule2.lastIndexOf("/") + 1).replace(/^secretlint-rule-/, "");
  return /^preset-|^(?:basicauth|pattern|privatekey|filter-comments|no-)/.test(name) || name.startsWith("secretlint-") ? void 0 : `provider:${name}`;
}
function restOfLine(text2, at2) {
  const rest = text2.slice(at2, at2 + 1024);
  const end = rest.indexOf("\n");
  return end < 0 ? rest : rest.slice(0, end);
}
function lineEnds(text2, from, to) {
  const part3 = text2.slice(from, to);
  let count = 0;
  for (let i = part3.indexOf("\n"); i >= 0; i = part3.indexOf("\n", i + 1)) count++;
  return count;
}

// src/policy/markers.ts
var LISTS = ["allowlist", "whitelist"];
var SPACES = ["", " "];
var JOINS = [" ", "-"];
var ANYWHERE = [
  "gitleaks:allow",
  "betterleaks:allow",
  "trufflehog:ignore",
  "kingfisher:ignore",
  "ggignore",
  ...LISTS.flatMap(
    (list2) => SPACES.flatMap((space) => JOINS.map((join5) => `pragma:${space}${list2}${join5}secret`))
  )
];
var BEFORE4 = [
  "kingfisher:ignore",
  ...SPACES.flatMap(
    (space) => JOINS.flatMap((a) => JOINS.map((b) => `pragma:${space}allowlist${a}nextline${b}secret`))
  )
];
var FOREIGN = [
  "leaks:allow",
  "hog:ignore",
  "kingfisher:ignore",
  "ggignore",
  "pragma:",
  "secretlint-"
];
function foreignNote(lines, options2) {
  if (!options2.foreign) return void 0;
  const { startLine } = options2;
  for (const [i, text2] of lines.own.entries()) {
    const marker = ANYWHERE.find((candidate) => holds3(text2, candidate));
    if (marker) return { marker: shown2(marker), rules: [], line: startLine + i };
    const note = secretlintNote(text2, "secretlint-disable-line", startLine + i);
    if (note) return note;
  }
  return besideNote(lines, startLine) ?? blockAt(options2.blocks ?? [], startLine);
}
function besideNote(lines, startLine) {
  const previous = lines.before.at(-1);
  if (previous !== void 0) {
    const marker = BEFORE4.find((candidate) => isComment(previous, candidate));
    if (marker) return { marker: shown2(marker), rules: [], line: startLine - 1 };
    const note = secretlintNote(previous, "secretlint-disable-next-line", startLine - 1);
    if (note) return note;
  }
  const next = lines.own.length > 1 ? lines.after[0] : void 0;
  if (next === void 0 || !isComment(next, "kingfisher:ignore")) return void 0;
  return { marker: "kingfisher:ignore", rules: [], line: startLine + lines.own.length };
}
function holds3(text2, marker) {
  for (let at2 = text2.indexOf(marker); at2 >= 0; at2 = text2.indexOf(marker, at2 + 1)) {
    const next = text2[at2 + marker.length];
    if (next === void 0 || !/[\w-]/.test(next)) return true;
  }
  return false;
}
var COMMENT_OPENING = /^\s*(?:#+|\/\/+|\/\*+|\*|'|--|<!--|;+|%+|\{#|\{\{!--)\s*$/;
function isComment(text2, marker) {
  const at2 = text2.indexOf(marker);
  return at2 >= 0 && at2 <= 200 && holds3(text2, marker) && COMMENT_OPENING.test(text2.slice(0, at2));
}
function shown2(marker) {
  return marker.replace(/^pragma:(?! )/, "pragma: ").replaceAll("-", " ");
}

// src/policy/inline.ts
function mayHoldNote(text2, { foreign: foreign2, markers }) {
  return text2.includes("stanch:allow") || foreign2 && FOREIGN.some((part3) => text2.includes(part3)) || markers.some((marker) => text2.includes(marker));
}
function inlineNote(lines, options2) {
  return ownNote(lines, options2.startLine) ?? customNote(lines, options2) ?? foreignNote(lines, options2);
}
function ownNote(lines, startLine) {
  for (const [i, text2] of lines.own.entries()) {
    const note = noteIn(text2, "stanch:allow", startLine + i);
    if (note) return note;
  }
  const previous = lines.before.at(-1);
  return previous === void 0 ? void 0 : noteIn(previous, "stanch:allow-next", startLine - 1);
}
function noteIn(text2, marker, line2) {
  for (let at2 = text2.indexOf(marker); at2 >= 0; at2 = text2.indexOf(marker, at2 + 1)) {
    const rest = text2.slice(at2 + marker.length, at2 + marker.length + 1024);
    if (/^[\w-]/.test(rest) && !rest.startsWith("-->")) continue;
    if (at2 > 0 && /\w/.test(text2[at2 - 1])) continue;
    return { marker, ...readNote(rest), line: line2 };
  }
  return void 0;
}
function customNote(lines, options2) {
  for (const marker of options2.markers) {
    const at2 = lines.own.findIndex((text2) => text2.includes(marker));
    if (at2 >= 0) return { marker, rules: [], line: options2.startLine + at2 };
  }
  return void 0;
}

// src/scan/room.ts
var Room = class {
  #most;
  #skipped;
  #taken = 0;
  /** @param most matches of one unit (file, blob, message, log) that are reported. */
  constructor(most, skipped) {
    this.#most = most;
    this.#skipped = skipped;
  }
  /** A new unit begins. */
  clear() {
    this.#taken = 0;
  }
  /** True up to the limit; the first match past it is said. */
  take(origin) {
    this.#taken++;
    if (this.#taken === this.#most + 1) {
      const detail = `more than ${this.#most} findings; the rest of it is not reported`;
      this.#skipped({ origin, reason: "findings-limit", level: "failure", detail });
    }
    return this.#taken <= this.#most;
  }
};

// src/scan/rule-paths.ts
init_regex();
var RulePaths = class {
  #patterns = /* @__PURE__ */ new Map();
  /** True where a rule has no pattern, and where no path is known yet: history's blobs are asked again when theirs are. */
  fits(wanted, origin) {
    if (wanted === void 0) return true;
    const path2 = originPath(origin);
    if (path2 === "") return true;
    let pattern = this.#patterns.get(wanted);
    if (pattern === void 0) {
      pattern = compilePattern(wanted);
      this.#patterns.set(wanted, pattern);
    }
    return pattern.test(path2);
  }
};

// src/scan/examine.ts
var Examiner = class {
  #prepared;
  #inline;
  #inspection;
  #rules;
  #out;
  #room;
  /** Findings in doubt are counted: not in history, whose paths come later. */
  #doubts;
  #paths = new RulePaths();
  /** By file or entry that was opened: secrets found in it, which its own bytes may show again. */
  #inside = /* @__PURE__ */ new WeakMap();
  constructor(prepared2, job2, out) {
    this.#prepared = prepared2;
    this.#inline = prepared2.policy.inline;
    this.#inspection = new Inspection(prepared2.inspector);
    this.#rules = prepared2.inspector.rules;
    this.#out = out;
    this.#room = new Room(prepared2.limits.findingsPerFile, (skipped) => out.skipped(skipped));
    this.#doubts = job2.countUnsure === true && job2.source.kind !== "history";
  }
  chunk(chunk) {
    const views = this.#inspection.views(chunk);
    if (views.length === 0) return;
    const doubt = this.#doubts && chunk.added === void 0 ? this.#prepared.judge.doubt(chunk.origin) : void 0;
    for (const view of views) this.#view(chunk, view, doubt);
  }
  #view(chunk, view, doubt) {
    const blocks = disabledBlocks(blockText(view.bytes), chunk.line + 1);
    const locator = new Locator(this.#rules, this.#prepared.key, chunk, view);
    for (const match of view.matches) {
      if (!this.#paths.fits(this.#rules.at(match.rule).path, chunk.origin)) continue;
      if (!this.#room.take(chunk.origin)) continue;
      if (doubt !== void 0 && this.#isInDoubt(match, view, blocks, doubt)) {
        this.#out.unsure(match.deadEnd ?? "confidence");
        continue;
      }
      const located = locator.locate(match);
      if (!this.#isKnown(located.finding)) this.#out.finding(this.#noted(located, blocks));
    }
  }
  #isInDoubt(match, view, blocks, doubt) {
    if (!doubt(this.#rules.at(match.rule), match)) return false;
    if (!this.#inline.enabled) return true;
    return blocks.length === 0 && !mayHoldNote(linesAround(view.bytes, match), this.#inline);
  }
  skipped(skipped) {
    this.#out.skipped(skipped);
  }
  problem(problem) {
    this.#out.problem(problem);
  }
  scanned(bytes) {
    this.#room.clear();
    this.#out.scanned(bytes);
  }
  #noted(located, blocks) {
    const { finding } = located;
    if (!this.#inline.enabled) return finding;
    const note = inlineNote(located, {
      startLine: finding.region.startLine,
      foreign: this.#inline.foreign,
      markers: this.#inline.markers,
      blocks
    });
    if (note !== void 0) finding.inline = note;
    return finding;
  }
  /** True for what was found already at its place inside of the opened content whose own bytes these are. */
  #isKnown({ ruleId: ruleId2, digest, origin }) {
    const secret = `${ruleId2} ${digest}`;
    for (let inner = origin; inner.kind === "entry"; inner = inner.outer) {
      const found = this.#inside.get(inner.outer) ?? /* @__PURE__ */ new Set();
      this.#inside.set(inner.outer, found.add(secret));
    }
    return this.#inside.get(origin)?.has(secret) ?? false;
  }
};
function blockText(bytes) {
  return bytes.includes("secretlint-disable") ? bytes.toString("utf8") : "";
}

// src/scan/wire.ts
var SliceRecorder = class {
  result;
  constructor(index) {
    this.result = { index, findings: [], unsure: [], skipped: [], problems: [], units: [] };
  }
  finding({ secret, ...finding }) {
    this.result.findings.push({ ...finding, bytes: secret.reveal(), publicPrefix: secret.publicPrefix });
  }
  unsure(by) {
    this.result.unsure.push(by);
  }
  skipped(skipped) {
    this.result.skipped.push(skipped);
  }
  problem(problem) {
    this.result.problems.push(problem);
  }
  scanned(bytes) {
    this.result.units.push(bytes);
  }
};

// src/scan/shards.ts
async function readShards(shared2, job2, prepared2, deliver, signal) {
  const archives = job2.source.kind === "tree" && job2.source.archives;
  const reading2 = { root: Buffer.from(job2.cwd), limits: prepared2.limits, archives };
  const out = new Relay();
  const examiner = new Examiner(prepared2, job2, out);
  for (let slice = claim(shared2); slice !== void 0 && !signal.aborted; slice = claim(shared2)) {
    out.to = new SliceRecorder(slice.index);
    await readFiles(slice.paths, examiner, reading2, signal);
    deliver(out.to.result);
  }
}
var Relay = class {
  to = new SliceRecorder(-1);
  finding = (finding) => this.to.finding(finding);
  unsure = (by) => this.to.unsure(by);
  skipped = (skipped) => this.to.skipped(skipped);
  problem = (problem) => this.to.problem(problem);
  scanned = (bytes) => this.to.scanned(bytes);
};

// src/worker.ts
var { job, shared, env, now } = workerData;
var prepared = await prepare(job, { env, now });
await readShards(
  shared,
  job,
  prepared,
  (result2) => parentPort?.postMessage(result2),
  new AbortController().signal
);
