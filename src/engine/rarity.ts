/**
 * Four bytes → how surprising they are in source code. Used when a pack is compiled, to choose which four bytes of an
 * anchor the prefilter looks for. A pair model is enough: only the order of the candidates matters.
 */

/** Symbols of the model, letters folded, white space as one; one more row and column stands for everything else. */
const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789 _-./:="\'(),;<>';
const SIZE = SYMBOLS.length + 1;

/** Surprise of each pair in thirds of two bits, one base-36 digit each; made by scripts/measure-rarity.mjs. */
const PAIRS = [
  'gfdeiifofoicdcmfnccbgihhhkllklmlmlmmeijkolollkjjosqk',
  'flikflnqfgnfmkglqiilfpqohpmllmmmmmmmhinjonqlkmkjpqql',
  'djhjdkndgmeeglcjofgcglnlipllklmmmmmmggmjnlolljiilkok',
  'fjjgbjjlenmikkfklhgjhlljjqlkkllmlmmncekhnilikgihlomj',
  'eiccfcglhokcebiffabckghdgollllmmlmmmadigkfjfieffjkkg',
  'flkjggnocspgljdlrfjhfpoqjrllllmmmmklchkfqmqjlhhhoopk',
  'imkmdnkigrqhjgilrggihmoooornnqqqqstsegkilkniljjinqok',
  'ennncoqpfsomknfmojjgkpormrqpopsrouuufhljplnjmjkknrlm',
  'ggddfdepmpleeacgmgccngpirgromnrspsptiinlnoronmkjppok',
  'mqoqhrrsosmrqrkosrkrlqqssrtrrtutuutulorovqtsqomntxun',
  'jnimenmphrqmllnnrnjmkoknprroqrsttutuheolqmqmnkhiosrm',
  'djkgcdjjcqnemldiplfffimngoqnmorrqttuedliljmklgjinmmj',
  'dgljckopfrnihlfdpmgkhnooipqonpqpoppsfgmjklpkmjkjorol',
  'dkddcfdlfojhkhdipkcbfhnlioqhnnrsqsrqcfjhlilhighhlonj',
  'hgfejehofmheebfdpbeeehglmosqqqtustquegmknlpmmjlkospm',
  'dljjcjmhgrhelkegndhegmmogpqmmoqpqopshfmjokoklijjnplk',
  'moopqqrrptsmpprqmlnnfrorrsrpprttttuukltmtrtqqlmmqwun',
  'ckggbifldrihfechoeedfhkofrqlmopoopoqcfkhmiliiggglmli',
  'gmfkbjjfdqedigffjicbfkklglpkmlpppkotbfjfigkgjgggkomh',
  'ckgibimbbqjhijdgpcefeligdnlkllprksnsbdjgkikhjfhgjlkh',
  'gggieijqgrpefdlfrdeeooqlrpknmnstptouikqnsrvpoqolqwsm',
  'eomodnoqgslmiohjoommqnpoqrqlllmqnrotkjrmppropommqqsm',
  'gonlhophfsqmnjhnriholqlprrsprqtstuuuiiolqoqooknmptqm',
  'inhmilppjsmjkmmgqmkfppqkmrhjkllgmnknghmjomommjhhoqrj',
  'kmklkllpjrqjhjjdokhhnnlqpoqoppttttsteglinjnjlijimqoj',
  'kqrrgqrrltrpopkrsrqrrsrromnrqpuutuuumlpprstooomouwtm',
  'llllklsusrtqstrrutssqtsgtrdhhiijjjjffkkhpltlmpigmtqh',
  'mllkkksssstpsttqtspqoqssushggiijijjiggnimkslmnigmqpi',
  'lllkmkqrmsrqrqqotqpnqpqmuthjiijijjjjgjnjokslnniiotpi',
  'mmmlmmssssspttrstqsrrqtsutijhjikkkjkhjnkplumoqkiqtsk',
  'mmmmmmrtqtsossurusrrqtqnutjkjjjjkkjkhlnlqmumomljqvsk',
  'mmmmlmtttrustrtsutqrsustutfjkkkjikkkhoolqmwnorljrvul',
  'mmmmmlouotsrrrsrusrrssroutjkkkhjkjjkhlomrmonopmkrttm',
  'mmmmlmptotutuuuuuustttuuutjkkkkkkkjkikpmrmwnpsmkswwn',
  'mmmmmmptptrstrurutnsturnutjkkkjkjkkjhlomrmvnoomkrvtm',
  'lmmmlmuuututttusuutstlttttjkkkkkkkkhhgnmrmwoormlswxl',
  'cdcddcfgbjheedcdjdbbeeefijeefghhhhii4eehehdceehpkhi9',
  'fgdfffghemigfffemfdehgiimllkllpoprqsjeqnoptonjmmnstk',
  'klklkjnokpolmmmkqljknnmorkkiklnnoomkhpdrtvnqpqsvvvfj',
  'gjhiijiiilmjijjhoihikkklonhjkmllnnmmdhrfoqqknpmlsqqj',
  'kmkjmmmolppllnmjsmkkmnmmrrpnmoprqsqremqpftnoonnoqrnf',
  'kmklllmplsomlnnkrlklmmnrsrnmoppprsrsbmpqkfknoprsusuj',
  'oomoolrmltrpokoosomlqpqsssnmopqqssstcqnrovfklntsxtkl',
  'gkiijklliomjijjipihhkklmpqnmmoooopoofmnlkerfnohemomh',
  'klkllkmmkoolllmkpkijmmmmppnmpqrrrstsgmmlojqnlmhfmoqg',
  'iigjiiklholjjighmiehkjlhmmjiklmnoppqhilorqthhhfvtrug',
  'rqstvuxwszzrwvjszvptywvwzzsvyvzzzzzzbsnilfsmljfffroh',
  'pqjrlsmvlsnsmrmsormqmqorosmlmnonpqqr9rrrtvzolpmouuwm',
  'ousxxwsymzvxyxsvoyttxztxqzuvwvvxyzzzdzxtswwroyuvrrwo',
  'nnloonpnnsrnnomnupmkoppnttqqsttuvwuxkkqslumppqvwzlpm',
  'pqoppporowuroorpvpomqrrrvxurtuvwwyxzentntnmonlomnmhj',
  'hihehiklgnkjjhigmifiiklhmmiijkmnnoooaijhfijhhjgfjnmc',
].join('');

/** Surprise of folded bytes a, b, c, d in this order; larger is rarer. */
export function surprise(a: number, b: number, c: number, d: number): number {
  // P(abcd) ~ P(ab) P(bc) P(cd) / (P(b) P(c)); the single probabilities come from the pairs' diagonal neighbours.
  return pair(a, b) + pair(b, c) + pair(c, d) - single(b) - single(c);
}

const SINGLES = Array.from({ length: SIZE }, (_, i) => {
  let probability = 0;
  for (let j = 0; j < SIZE; j++) probability += 2 ** (-digit(i * SIZE + j) / 1.5);
  return -Math.log2(probability) * 1.5;
});

function pair(a: number, b: number): number {
  return digit(symbol(a) * SIZE + symbol(b));
}

function single(a: number): number {
  return SINGLES[symbol(a)]!;
}

function digit(at: number): number {
  return Number.parseInt(PAIRS[at]!, 36);
}

function symbol(byte: number): number {
  // Folded with |0x20: the underscore arrives as DEL, tab and line feed as ) and *.
  const at = SYMBOLS.indexOf(byte === 0x7f ? '_' : String.fromCharCode(byte));
  return at < 0 ? SYMBOLS.length : at;
}

/**
 * Mean surprise of each byte given the one before it, in bits: about 3 to 4.5 for words and identifiers, 6 and more for
 * random text. 0 for fewer than two bytes.
 */
export function randomness(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 2) return 0;
  let sum = 0;
  for (let i = start + 1; i < end; i++) {
    const before = SYMBOL_OF[bytes[i - 1]!]!;
    sum += DIGITS[before * SIZE + SYMBOL_OF[bytes[i]!]!]! - SINGLES[before]!;
  }
  return sum / (end - start - 1) / 1.5;
}

const SYMBOL_OF = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = SYMBOLS.indexOf(byte === 0x0a || byte === 0x09 || byte === 0x0d ? ' ' : String.fromCharCode(byte).toLowerCase());
  return at < 0 ? SYMBOLS.length : at;
});
const DIGITS = Float32Array.from(PAIRS, (char) => Number.parseInt(char, 36));
