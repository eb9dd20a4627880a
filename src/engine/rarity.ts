/**
 * Four bytes → how surprising they are in source code. Used when a pack is compiled, to choose which four bytes of an
 * anchor the prefilter looks for. A pair model is enough: only the order of the candidates matters.
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
  [4, "    "],
  [8, "tion"],
  [9, "---- thethe typeself"],
  [10, "nameatioefindefifineine ringing  conturneturconsretu   stestdef strielf.onst defport sel   rsionctiotrinsertasse if urn ions to    iion valusser   d ret for   a"],
  [11, "alue intfuncment  de is for   reint contable in  of lassclas strthisconfosslrrorptiostatfileheckerroimponst 0000fromwithopen  sechecmporopercomport onfinfignonedata and   eand inte   ccodeitio  ifx509sourith pensurce nonenseform assourcnssltext not fil thijectenssprop  aschar   tribu or of tlisteratxcepontee limpleble pert tesratiparaversbjechis void valinstnterne sertinot presline chasigninit typpathinfooptiropeservbuteobje opeunct"],
  [12, "time witthatlicearam stanode procallasn1requame nctiprinappl imp userom atornstaersitrueattr   fn thalse comrsioundef th resstanate sizee thorma thated ent  youiterauthass rmat be resoreadndericatecti endframtati   pactiemenanceting namtatetern errfalss an dister ntexquals thramecatimethtiveor actoror iangedulehat ressoid censcommhe lert nulltherequatrucateds reentsbasestrueque ...cept  //atch  con cos isrtieentimoducifi parthodned faul.spr undtiesructoduliguraultfigu  endefavalitribred efau seereatworkbackcatemissexteibuthar alidxprelockethosingse tlateoint ssladdritemesoue skbooltanc   mervespecientscriiona tru  inof ae ininde.getion. htteateletedateigne faloundrato getloadcrea fro lic clacertdingage sagepoinloca setor cexceresuprovanguiginener osscessn ankindesulsultssioanti funvidehe steramberype  exphttpa costacrespuse are args as argeonalarseight.assexprtteropyreed essatabluratenamspris noroviencecludlf.alemegenetacke reflagimple apbuilstorifiee coors.grouftwaparsdent arerentgnednse.in tile tempinclallooviditheplic//wwssagludese frk.bache9999all  voiessistarieldons  allcted an ode sed messripthe c canquest thnclupachbyteniticonnuestr th.cony noaws:crip"],
  [13, "ttriplat govelse: ..modeut wd inwritnses x50   -copy   /tarted tgura newiancef t insone chan modaderountoutpappe keyou mlengobtapectrangtputin wpendraisaiseumbe/// overnerautpumatclienroup objnsig datonlyngtheterengt addecteolic calreset 20useried. boo   brectrg/l 0x0tokenumbokenf.as  stasiscliendlehashhandect unsiorg.turecouns a ould   n optblocing. it headnnecpassendi.comfinievenndexamplexpeest tentperadescf tesuppothetainspacider lisonneings elsratequirequiinal wile fo by  ver argning // lecteralpolirt onectamesed ifreeregit inritectivfieltran  el  forintumentrac wheschepaces inandlst caticcachlica   llue ster asnd topecilicydireuild  th anyescrhis.arrang tprecset ernapingtoreusedis nuireectodictfindautollow: stone:xpecubli pre incder ventgraptoryntenrighhe ft orractlongsponraphempl orgrans   umplat ofontaentr on  reqtersws:: findele   oatesor tespo nult iso thepreinpu   vfereill casepuble iserenstreproct chs tomain actwilldiagnputcondeadetreaed bdiste defierrvertial appeptierte linytesnce pporrrayattenal examuppo num   wore  ///chempplirecoacceistrirecditintaitifipare unsalizpackonsenew uct ertyxtento t bio mat nod symprot lener tuld endeidennteg hasrypte of raiivatocate sthouleferordeher nstreworhen fferwhentatue tornalxampprivlags: inamewatuseconmewo sizingf methere whi llvout ommameteidat shopkcsnts redipartlatielemn in patametdresblicencoponsrder....hemaompallvmream  exndef spehangorteshoucan es a codrivaypesmand outfirscaacinedocalstinncodork.ificisteis alinkcrypgfrajsonecifmeta we ase he rccesg.spram iceness tic   0xrencvate excllocult  subual ers omplngfrif tps:/s fontintor irstcurrfactrg.st coion: a sgist reandifwordedeffailfinaany ecorposivariyou ntrymmanviceelet repuintes tontrhe p   0 unirepllidarget  raegiscketxtertargto a  teons.esers ofmoveent.lues crerulet toders gene an att   gypedestiactoppenurnsensitraiddrenextrecalarg nilsort ited thlangsymb pri suprounude tenspdatstrar inutillizetes urrepedebootrteded acordsee mbolymbolter  pa othrefearia traool ode:arent ree sshe aerviext e finvered crrenecat indlasttemsrotoern argunval1111acketequthreestsmatis arise coreverin seultiespaallelablforettps timd bytoco onl extata remo.000terrif nne: enteest.rootolleever locertthavennotpenamakese irgumkey deprette pasrorsmultgumeentae a ypeng this iust    1ositeval sernsioupda colrn tailsdecluthoannoegerctx  perutioeveltegetricntif:   convme:  poseerron tusint beame:e pratinh thvert// carchiptided ror ng ailit chetnamlbacexposhifeforlity basbeanrn sinvaestrong sequtermallyity thorrteqextrnabllic ctrlolum"],
];

const common = new Map(COMMON.flatMap(([bits, text]) => (text.match(/..../gs) ?? []).map((gram) => [gram, bits * 1.5])));

/** Surprise of folded bytes a, b, c, d in this order; larger is rarer. */
export function surprise(a: number, b: number, c: number, d: number): number {
  const known = common.get(String.fromCharCode(a, b, c, d));
  if (known !== undefined) return known;
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
