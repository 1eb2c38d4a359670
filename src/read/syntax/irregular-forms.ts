/** Rows of "form lemma" or "lemma: form form …". */
const table = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows
      .trim()
      .split(/\s*\n\s*/)
      .flatMap((row) => {
        const [lemma = "", forms = ""] = row.split(": ");
        return forms.split(" ").map((form): [string, string] => [form, lemma]);
      }),
  );

/** Verb forms that no rule gives. */
export const VERBS: ReadonlyMap<string, string> = table(`
  be: am is are was were been being 's 're 'm s
  have: has had having 've 'd
  do: does did done doing
  go: goes went gone going
  arise: arose arisen
  awake: awoke awoken
  bear: bore borne born
  beat: beaten
  become: became
  begin: began begun
  bias: biases
  bend: bent
  bid: bade bidden
  bind: bound
  bite: bit bitten
  bleed: bled
  blow: blew blown
  break: broke broken
  breed: bred
  bring: brought
  build: built
  buy: bought
  catch: caught
  choose: chose chosen
  cling: clung
  come: came
  creep: crept
  deal: dealt
  die: dying
  dig: dug
  draw: drew drawn
  drink: drank drunk
  drive: drove driven
  dwell: dwelt
  eat: ate eaten
  fall: fell fallen
  feed: fed
  feel: felt
  fight: fought
  find: found
  flee: fled
  fling: flung
  fly: flew flown
  focus: focuses
  forbid: forbade forbidden
  foresee: foresaw foreseen
  forget: forgot forgotten
  forgive: forgave forgiven
  forgo: forwent forgone
  freeze: froze frozen
  get: got gotten
  give: gave given
  grind: ground
  grow: grew grown
  hang: hung
  hear: heard
  hide: hid hidden
  hold: held
  keep: kept
  kneel: knelt
  know: knew known
  lay: laid
  lead: led
  leave: left
  lend: lent
  lie: lying lain
  light: lit
  lose: lost
  make: made
  mean: meant
  meet: met
  mislead: misled
  mistake: mistook mistaken
  misunderstand: misunderstood
  outdo: outdid outdone
  outgrow: outgrew outgrown
  overcome: overcame
  override: overrode overridden
  oversee: oversaw overseen
  overtake: overtook overtaken
  overthrow: overthrew overthrown
  partake: partook partaken
  pay: paid
  plead: pled
  prove: proven
  rebuild: rebuilt
  redo: redid redone
  repay: repaid
  rethink: rethought
  ride: rode ridden
  ring: rang rung
  rise: rose risen
  run: ran
  say: said
  see: saw seen
  seek: sought
  sell: sold
  send: sent
  sew: sewn
  shake: shook shaken
  shine: shone
  shoot: shot
  show: shown
  shrink: shrank shrunk
  sing: sang sung
  sink: sank sunk
  sit: sat
  slay: slew slain
  sleep: slept
  slide: slid
  sling: slung
  speak: spoke spoken
  speed: sped
  spend: spent
  spill: spilt
  spin: spun
  spring: sprang sprung
  stand: stood
  steal: stole stolen
  stick: stuck
  sting: stung
  strike: struck stricken
  strive: strove striven
  swear: swore sworn
  sweep: swept
  swell: swollen
  swim: swam swum
  swing: swung
  take: took taken
  teach: taught
  tear: tore torn
  tell: told
  think: thought
  throw: threw thrown
  tie: tying
  undergo: underwent undergone
  understand: understood
  undertake: undertook undertaken
  undo: undid undone
  unwind: unwound
  uphold: upheld
  vie: vying
  wake: woke woken
  wear: wore worn
  weave: wove woven
  weep: wept
  win: won
  wind: wound
  withdraw: withdrew withdrawn
  withhold: withheld
  withstand: withstood
  wring: wrung
  write: wrote written
`);

/** Auxiliaries: as verbs, with the short forms after which "n't" stands. */
export const AUXILIARIES: ReadonlyMap<string, string> = table(`
  be: ai
  have: ha
  will: wo 'll
  can: ca
  would: 'd
  shall: sha
`);

/** Plurals that no rule gives; a word that is its own plural stands for itself. */
export const NOUNS: ReadonlyMap<string, string> = table(`
  people: people
  man: men
  woman: women
  child: children
  foot: feet
  tooth: teeth
  goose: geese
  mouse: mice
  ox: oxen
  knife: knives
  life: lives
  wife: wives
  half: halves
  leaf: leaves
  loaf: loaves
  self: selves
  shelf: shelves
  thief: thieves
  wolf: wolves
  calf: calves
  crisis: crises
  analysis: analyses
  basis: bases
  hypothesis: hypotheses
  thesis: theses
  diagnosis: diagnoses
  emphasis: emphases
  parenthesis: parentheses
  oasis: oases
  axis: axes
  criterion: criteria
  phenomenon: phenomena
  bacterium: bacteria
  referendum: referenda
  memorandum: memoranda
  stimulus: stimuli
  nucleus: nuclei
  alumnus: alumni
  formula: formulae
  communiqué: communiqués
  movie: movies
  tie: ties
  pie: pies
  lie: lies
  cookie: cookies
  rookie: rookies
  calorie: calories
  prairie: prairies
  selfie: selfies
  shoe: shoes
  toe: toes
  foe: foes
  bus: buses
  gas: gases
  lens: lenses lens
  series: series
  species: species
  news: news
  headquarters: headquarters
  means: means
  crossroads: crossroads
  barracks: barracks
  shambles: shambles
  whereabouts: whereabouts
  proceeds: proceeds
  thanks: thanks
  chaos: chaos
  ethos: ethos
  pathos: pathos
  bias: bias biases
  canvas: canvas
  atlas: atlas
  alias: alias
  yes: yes
  summons: summons
  goods: goods
  clothes: clothes
  remains: remains
  diabetes: diabetes
  rabies: rabies
`);

/** Comparatives and superlatives that no rule gives, and words that only look like them. */
export const ADJECTIVES: ReadonlyMap<string, string> = table(`
  good: better best
  bad: worse worst
  far: farther farthest furthest
  least: least
  near: nearest
  late: later latest
  former: former
  latter: latter
  other: other
  further: further
  west: west
  east: east
  rest: rest
  interest: interest
`);

/** Pronouns and determiners. */
export const PRONOUNS: ReadonlyMap<string, string> = table(`
  I: me i
  he: him
  she: her
  we: us
  they: them 'em
  who: whom
  this: these
  that: those
  a: an
`);
