/**
 * A name → what its words say about the value it is given: a password, a token, a key, or only something about one
 * (its length, its file, its label). Words are split at separators and humps.
 * Source of the lists: shared facts on context words.
 */

const PASSWORD =
  /pass(?!ive|age|enger|port|thr|through|ing|ed\b|es\b)|pwd|passwd|senha|contrase|kennwort|mot.?de.?passe|парол|密码|パスワード|identified by|[a-z]_?pw$/i;
const TELLING = new Set(
  (
    'password passwd pwd pass passphrase passcode secret secrets token key apikey credential credentials creds cred auth authorization bearer ' +
    'passwort kennwort senha contrasena secretkey accesskey privatekey authtoken accesstoken hmac webhook mnemonic pw passwords tokens keys ' +
    'dsn connectionstring string'
  ).split(' '),
);
const TELLING_END = /(?:password|passwd|pwd|secret|token|key|pass)$/;
/** Last words that say that the value is about a secret, `password_length`, and words that lower anywhere. */
const LOWERING = new Set(
  (
    'public pub publishable client site example sample test mock dummy placeholder default schema type types interface regex pattern label title ' +
    'description desc message msg error errors err hint help tooltip i18n translation name names file filename path url uri endpoint length len size count min ' +
    'max ttl expiry expires expiration expire timeout algorithm alg method methods policy rule validator validate validation field fields column selector css class id ids index hash ' +
    'checksum digest fingerprint integrity version commit sha etag csrf xsrf captcha code board frame word map ring primary foreign sort partition ' +
    'bucket cache tokenizer reset show forgot ref arn env var header headers param params prefix suffix format enabled required at on by ' +
    'is has no not alias text prompt input form page view button link icon status state event handler provider providers manager service helper util utils ' +
    'callback module store option options kind mode modes scope scopes grant issuer audience strategy template html keyboard press down up ' +
    'invalid missing wrong incorrect failed failure unauthorized denied author authors authored bypass compass passing encryption vocab tokenize lexer'
  ).split(' '),
);
/** Last words of names whose values are no secrets, whatever stands before them. */
const ABOUT = new Set(
  (
    'name names type types url uri urls endpoint endpoints file files filename path paths dir length len size count min max ttl expiry expires ' +
    'expiration expire timeout scope scopes request response resp method methods mode modes callback authenticator authenticators authorities ' +
    'authority authz author authors bypass field fields label title description desc message messages msg error errors err header headers param ' +
    'params prefix suffix format enabled required status state event handler handlers provider providers policy policies rule rules regex pattern ' +
    'algorithm alg version class column columns selector css html icon button link form page view hint help tooltip placeholder list configuration ' +
    'config options option settings user username login email mail host hostname port domain region fqdn ref refs helper service manager module ' +
    'util utils schema table index style uuid sid tokenizer tokenize cmdlet flow flows grant audience issuer strategy kind tag tags topic queue ' +
    'decode encode split join replace match includes contains strip trim check with of getuser find ' +
    'annotation comment map iterator parser source stream id ids public pub hash hashes hashed digest digests fingerprint fingerprints ' +
    'checksum checksums database property connector keyring mgr realm'
  ).split(' '),
);
/** First words of the names of texts that users read: `LABEL_PASSWORD`, `forgot_password`. */
const SHOWN = new Set(
  'label lbl title btn button txt placeholder hint tooltip msg message error err forgot show hide mandatory notification translate i18n enter'.split(
    ' ',
  ),
);
const OTHER =
  /^hashed|\.(?:com|org|net)$|regex|pattern|validat|err(?:or)?_?code|status_?code|authorship|nopasswd|getpass|public[_-]?key|csrf|xsrf|authenticity|requestverification|client[_-]?id\b|clientid$|captcha[_-]?site|site[_-]?key|nonce|^rspauth$|askpass|^(?:com|org|io|net)\.[a-z0-9]+$/i;
const TRYING = /test|expect|fake|mock|dummy|sample|example|invalid|wrong|bogus/i;
const RAISING = new Set(
  'prod production live admin root master owner db database mysql postgres pg redis mongo aws azure gcp smtp mail ftp ssh ldap deploy'.split(
    ' ',
  ),
);

/** What a name says; what only the model asks is worked out for the first value that comes that far. */
export class NameFacts {
  /** The value is certainly about a secret, not one: `token_type`, `authors`, `publicKeyToken`, form tokens. */
  readonly other: boolean;
  /** Words of a password: short and wordy values are plausible. */
  readonly password: boolean;
  /** The last word is itself the telling one: `db_password`, not `password_file`. */
  readonly endsTelling: boolean;
  /** Letters and digits in lower case. */
  readonly plain: string;
  readonly #name: string;
  readonly #words: readonly string[];
  #row: Float64Array | undefined;

  constructor(name: string) {
    const words = nameWords(name);
    const last = words[words.length - 1] ?? '';
    this.#name = name;
    this.#words = words;
    this.other = SHOWN.has(words[0] ?? '') || ABOUT.has(last) || OTHER.test(name);
    this.password = PASSWORD.test(name);
    this.endsTelling = TELLING.has(last) || TELLING_END.test(last);
    this.plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  }

  /** The features that it has by itself: those of FEATURES from `password` to `nameUpper`, in their order. */
  get row(): Float64Array {
    this.#row ??= this.#features();
    return this.#row;
  }

  #features(): Float64Array {
    const name = this.#name;
    const words = this.#words;
    let lowering = 0;
    for (const word of words) if (LOWERING.has(word)) lowering++;
    return Float64Array.of(
      Number(this.password),
      Number(/secret/i.test(name)),
      Number(/token|bearer|jwt/i.test(name)),
      Number(/key|密钥/i.test(name)),
      Number(/auth/i.test(name)),
      Number(/cred/i.test(name)),
      Number(this.endsTelling),
      Number(LOWERING.has(words[words.length - 1] ?? '')),
      lowering,
      // Words of tests and samples: `expectedToken`, `fake_key`.
      Number(TRYING.test(name)),
      // Words of real deployments: `prod`, `admin`, `db`, `aws`.
      Number(words.some((word) => RAISING.has(word))),
      words.length,
      // A constant or a variable of the environment: `DB_PASSWORD`.
      Number(/^[A-Z][A-Z0-9_]*$/.test(name)),
    );
  }
}

/** Reads a name. */
export function nameFacts(name: string): NameFacts {
  return new NameFacts(name);
}

/** Parts of a name: split at separators and humps, lower case. */
export function nameWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9\u0080-\uffff]+/)
    .filter((word) => word !== '');
}
