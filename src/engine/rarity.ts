/**
 * Four folded bytes → how often they stand in source code. Used when a pack is compiled, to choose which four bytes of an
 * anchor the prefilter looks for. A pair model is enough: only the order of the candidates matters. Millions of windows
 * are asked about, so it is tables of probabilities.
 */

/** Symbols of the model, letters folded, white space as one; one more row and column stands for everything else. */
const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789 _-./:="\'(),;<>';
const SIZE = SYMBOLS.length + 1;

/** Surprise of each pair in thirds of two bits, one base-36 digit each; made by scripts/measure-rarity.mjs. */
const PAIRS = [
  'gfdejienfoicdcmenccbghhigkmlklmmmmmmfikjokolmkkjnspk',
  'fkikflnpggnfmlglpiikfppohpmllmmmmmmmijnjnnqklmkjoqql',
  'djhjdkndgmeehmbjofgcgmnlipmlkmmmmmmmghljnkolmjjillok',
  'fijgbjjldnmikkfjlhgjglljjqmkklmmmmmncfkhmilhkgihlpmj',
  'ehccfcgkhnkdebiffabckggdgnmlllmmmmmmadhfkfjfieffilkg',
  'flkjggnocrohkjdlqfjhfpopjrmlmmmmmmkldikfpmpjmhihopqk',
  'ilkmdjjigqphkghlqggigloonornnqqqqssregkgkknimjjinqnj',
  'enlmcnppeqomknfmoijgjooqmqrnnprrpsssfiljolojnikknrll',
  'fgddedepmpldeacgmfccngpiqgromorspspsijnknoqnnmkkppok',
  'jqoohqqrormqoqjnqqjqkporrrsrqsssststloqntqtrqpnnsxvn',
  'jnjmenmohqpllknmonimkoknpqroqrrsssrthenipmqmokhinsrm',
  'djkgcejkcpmdmldiplffeimogoqonprrqsssedliljmjlhiimmmj',
  'dhljclnpfqnihkfdnmgkhmonjpqoopqpoppsfhmjklplmjkknrol',
  'dkdccfclfnihjhdiokcbfhmlioqhnnrrqrrqcgjhlimhjgihkomi',
  'hgeejfhoflheeafdpbeedggkmnspqqqtrsqtegljmlplmjlkorpl',
  'dmjjckmhgqielkdfndhegmmmgpqnnoqpqppshfmjmkokmijjnnmk',
  'mpoppppqprqlppqpnlnofroqqrrpqrssststklsmsqspqmmmrxvn',
  'ckfgaiflcphhfechoeedfhkofqqlmoppopoqcfkgmilijgggkmli',
  'glfjbjkfdpeeigeejicbfljmgmqkmmppplosbfjehfkgjgggknmh',
  'ckgibilbbnkhijdgpceeekihdnlkllqqlrnsbdifkhkhjfggjlkh',
  'gghieijpgrpefdlfqdedooqlqplnnnsspsotilrnrrspopomqxtm',
  'eomodooqgrmljohkoommqnpopqolllmqnroskjqmpprnpommqqqm',
  'gonmhophfqpmnjhnqihnlpkpqqrqqqsrsttthjokqnqnoknmqtqm',
  'inhmilppjrmjknmgqmlfppqkmqijkllgmnknhiljomommjiinqrj',
  'kmklkllojqpjijidokhhnnlqpoqoopsssssseglhnjnjmijimpoj',
  'kqpqgpqqlrroopkqrqoqprqqomnrqpstststmlpprrtnpomoswtm',
  'llmlklrssrsqrsrqssrrqsrgsrehijjkkkjgflkholslmpjhlsqi',
  'mmmlklsrrrsprsspsrqqoqsssshhgjjjijjjghninkrlnnihmqpj',
  'lmllmlqrmrqqpqqosqpoqpqnsshjjijijjjkgjliokrlnnjiotpi',
  'mmmlmmsrsrspssrqsqrqrqsstsjjijjkkkkkhknkpmumoqkjqttk',
  'mmmmmmrsqprorrsqssrrqsqnssjkkjkjkkjkhlnlqmtmomljqvsl',
  'mmmmmmsssrsrrrsrtrqrrssstsgjkkkjikkkipolqnxnpslkqvvm',
  'mmmmmmpsossrrrrqtrrrrrrosskkkkijkjkkimnmrnonppmkruum',
  'mmmmmmqspssssssstssssstttskkkkkkkkjkilpmrnxopsnlswwn',
  'mmmmmmpspsrssqtqtsorssrossjkkkkkkkkjimomrnunopnkrutm',
  'mmmmlmtststsstsrstsrsmssssjkkkkkkkkhihnmqnwoosmlswxl',
  'bdcddcffbiheedcdjdbbeeeghjeeghhihiii4efhegdceeiqlhi9',
  'fgdfffgifmjggfffmfdehgiinlllmlppprqskfqnopuoojmmotul',
  'kkjlkkmnkooklllkqkjknnmorllijlmnoomlhqdpsvnppqsvtufk',
  'gigihihihjmiiiihohghjjjmonhjklllmnmmdhsfmqqknommtqqk',
  'klkjlmlmlopjknljrlkkmmlmrqpnmoprqrqrenoofronononqrng',
  'klklllmolqomlmnkrljlmmnqsrnmnoppqsqsbnpqjfjmnqrsvsuj',
  'oonoomrmmrspplpotomlqqqsttnnoqqrstsucqorovfjmnuswtkl',
  'gjiijjkkinmjijjipihhkklnppmlmonoopooenmlkeqgmogelolg',
  'klklllmmlpplllmlqljjmnnnpponpqsrsstsgnnmojqmlnifmoqh',
  'iigjiiklinljjihhniehkjlinnkjklnnpppqhjlopmtgiifvsqtg',
  'rqstutxvszxsvujsztptxvwwzytuywzzzzzzbtnhmgslmkfferoh',
  'pqjqlqnslrnqnpmrppmonqprpsmmmnoopqqrasrptvzmlqmpvvxm',
  'ppsuussvnwvtsvstpssswusxryvuwvvxyzyzdyrtswwnowrvqsxn',
  'nnmooopnnssnnpmmuplkoppoutqrstuvvxuxjlptkunpqrwvzlol',
  'opoppooqpttpooqovpmmqrrrvwtrsuuwwyxzfntntnmoomomnmik',
  'hihfiiklhmkijhihmhfhiklhmmiijlmnnoooajkhfiihhigfjnlc',
].join('');

/** Windows that words make commoner than their pairs let expect: bits of surprise, then the windows; from the same script. */
const COMMON: readonly (readonly [number, string])[] = [
  [4, '    '],
  [8, 'tion'],
  [9, '---- thethe typeself'],
  [
    10,
    'nameatioefindefifineine ringing  conturneturconsretu   stestdef strielf.onst defport sel   rsionctiotrinsertasse if urn ions to    iion valusser   d ret for   a',
  ],
  [
    11,
    'alue intfuncment  de is for   reint contable in  of lassclas strthisconfosslrrorptiostatfileheckerroimponst 0000fromwithopen  sechecmporopercomport onfinfignonedata and   eand inte   ccodeitio  ifx509sourith pensurce nonenseform assourcnssltext not fil thijectenssprop  aschar   tribu or of tlisteratxcepontee limpleble pert tesratiparaversbjechis void valinstnterne sertinot presline chasigninit typpathinfooptiropeservbuteobje opeunct',
  ],
  [
    12,
    'time witthatlicearam stanode procallasn1requame nctiprinappl imp userom atornstaersitrueattr   fn thalse comrsioundef th resstanate sizee thorma thated ent  youiterauthass rmat be resoreadndericatecti endframtati   pactiemenanceting namtatetern errfalss an dister ntexquals thramecatimethtiveor actoror iangedulehat ressoid censcommhe lert nulltherequatrucateds reentsbasestrueque ...cept  //atch  con cos isrtieentimoducifi parthodned faul.spr undtiesructoduliguraultfigu  endefavalitribred efau seereatworkbackcatemissexteibuthar alidxprelockethosingse tlateoint ssladdritemesoue skbooltanc   mervespecientscriiona tru  inof ae ininde.getion. htteateletedateigne faloundrato getloadcrea fro lic clacertdingage sagepoinloca setor cexceresuprovanguiginener osscessn ankindesulsultssioanti funvidehe steramberype  exphttpa costacrespuse are args as argeonalarseight.assexprtteropyreed essatabluratenamspris noroviencecludlf.alemegenetacke reflagimple apbuilstorifiee coors.grouftwaparsdent arerentgnednse.in tile tempinclallooviditheplic//wwssagludese frk.bache9999all  voiessistarieldons  allcted an ode sed messripthe c canquest thnclupachbyteniticonnuestr th.cony noaws:crip',
  ],
  [
    13,
    'ttriplat govelse: ..modeut wd inwritnses x50   -copy   /tarted tgura newiancef t insone chan modaderountoutpappe keyou mlengobtapectrangtputin wpendraisaiseumbe/// overnerautpumatclienroup objnsig datonlyngtheterengt addecteolic calreset 20useried. boo   brectrg/l 0x0tokenumbokenf.as  stasiscliendlehashhandect unsiorg.turecouns a ould   n optblocing. it headnnecpassendi.comfinievenndexamplexpeest tentperadescf tesuppothetainspacider lisonneings elsratequirequiinal wile fo by  ver argning // lecteralpolirt onectamesed ifreeregit inritectivfieltran  el  forintumentrac wheschepaces inandlst caticcachlica   llue ster asnd topecilicydireuild  th anyescrhis.arrang tprecset ernapingtoreusedis nuireectodictfindautollow: stone:xpecubli pre incder ventgraptoryntenrighhe ft orractlongsponraphempl orgrans   umplat ofontaentr on  reqtersws:: findele   oatesor tespo nult iso thepreinpu   vfereill casepuble iserenstreproct chs tomain actwilldiagnputcondeadetreaed bdiste defierrvertial appeptierte linytesnce pporrrayattenal examuppo num   wore  ///chempplirecoacceistrirecditintaitifipare unsalizpackonsenew uct ertyxtento t bio mat nod symprot lener tuld endeidennteg hasrypte of raiivatocate sthouleferordeher nstreworhen fferwhentatue tornalxampprivlags: inamewatuseconmewo sizingf methere whi llvout ommameteidat shopkcsnts redipartlatielemn in patametdresblicencoponsrder....hemaompallvmream  exndef spehangorteshoucan es a codrivaypesmand outfirscaacinedocalstinncodork.ificisteis alinkcrypgfrajsonecifmeta we ase he rccesg.spram iceness tic   0xrencvate excllocult  subual ers omplngfrif tps:/s fontintor irstcurrfactrg.st coion: a sgist reandifwordedeffailfinaany ecorposivariyou ntrymmanviceelet repuintes tontrhe p   0 unirepllidarget  raegiscketxtertargto a  teons.esers ofmoveent.lues crerulet toders gene an att   gypedestiactoppenurnsensitraiddrenextrecalarg nilsort ited thlangsymb pri suprounude tenspdatstrar inutillizetes urrepedebootrteded acordsee mbolymbolter  pa othrefearia traool ode:arent ree sshe aerviext e finvered crrenecat indlasttemsrotoern argunval1111acketequthreestsmatis arise coreverin seultiespaallelablforettps timd bytoco onl extata remo.000terrif nne: enteest.rootolleever locertthavennotpenamakese irgumkey deprette pasrorsmultgumeentae a ypeng this iust    1ositeval sernsioupda colrn tailsdecluthoannoegerctx  perutioeveltegetricntif:   convme:  poseerron tusint beame:e pratinh thvert// carchiptided ror ng ailit chetnamlbacexposhifeforlity basbeanrn sinvaestrong sequtermallyity thorrteqextrnabllic ctrlolum',
  ],
];

const common = new Map(
  COMMON.flatMap(([bits, text]) => (text.match(/..../gs) ?? []).map((gram) => [packed(gram), 2 ** -bits])),
);

/** Probability of folded bytes a, b at [a * 256 + b], and of a byte. */
const pairs = new Float64Array(65536);
const singles = new Float64Array(256);

{
  const byDigit = Float64Array.from({ length: 36 }, (_, digit) => 2 ** (-digit / 1.5));
  const table = Float64Array.from(PAIRS, (digit) => byDigit[Number.parseInt(digit, 36)]!);
  const symbols = Uint8Array.from({ length: 256 }, (_, byte) => symbol(byte));
  for (let a = 0; a < 256; a++) {
    const row = symbols[a]! * SIZE;
    for (let b = 0; b < 256; b++) pairs[a * 256 + b] = table[row + symbols[b]!]!;
    for (let column = 0; column < SIZE; column++) singles[a]! += table[row + column]!;
  }
}

/** Share of windows that are folded bytes a, b, c, d in this order. */
export function share(a: number, b: number, c: number, d: number): number {
  const known = common.get(a | (b << 8) | (c << 16) | (d << 24));
  if (known !== undefined) return known;
  // P(abcd) ~ P(ab) P(bc) P(cd) / (P(b) P(c)).
  return (pairs[a * 256 + b]! * pairs[b * 256 + c]! * pairs[c * 256 + d]!) / (singles[b]! * singles[c]!);
}

/** Of the windows that end in c, d, the share that goes on with folded bytes e, f; undefined = any byte. */
export function nextShare(c: number, d: number, e: number | undefined, f: number | undefined): number {
  if (e === undefined) return 1;
  if (f === undefined) return Math.min(1, pairs[d * 256 + e]! / singles[d]!);
  return followed(c, d, share(c, d, e, f));
}

/** The same where the share of the windows c, d, e, f is known. */
export function followed(c: number, d: number, window: number): number {
  return Math.min(1, window / pairs[c * 256 + d]!);
}

function packed(gram: string): number {
  return [0, 1, 2, 3].reduce((bits, i) => bits | (gram.charCodeAt(i) << (8 * i)), 0);
}

function symbol(byte: number): number {
  // Folded with |0x20: the underscore arrives as DEL, tab and line feed as ) and *.
  const at = SYMBOLS.indexOf(byte === 0x7f ? '_' : String.fromCharCode(byte));
  return at < 0 ? SYMBOLS.length : at;
}
