import type { EventType, Mode } from "../model/ontology.ts";

/**
 * How an act is told. `to` is the plain verb phrase with `{r}` for the recipient, `alone` the one without, `joint` the one of parties who act
 * together, `passive` the past clause when nobody is named as actor. The first word of each is the verb that is inflected.
 */
export interface VerbPhrase {
  readonly to: string;
  readonly alone: string;
  readonly joint: string;
  readonly passive: string;
}

type Row = readonly [to: string, alone: string, joint: string, passive: string];

const ROWS: Readonly<Record<EventType, Readonly<Record<string, Row>>>> = {
  AGREE: {
    "": ["give an undertaking to {r}", "give an undertaking", "reach an agreement", "an undertaking was given to {r}"],
  },
  CONSULT: {
    "": ["hold talks with {r}", "hold talks", "hold talks", "talks were held with {r}"],
    visit: ["visit {r}", "travel abroad", "exchange visits", "{r} received a visit"],
    "third-party": ["mediate with {r}", "mediate", "meet through a mediator", "a mediator met {r}"],
    multilateral: [
      "meet {r} among several states",
      "join a meeting of several states",
      "meet among several states",
      "{r} took part in a meeting of several states",
    ],
    phone: ["telephone {r}", "speak by telephone", "speak by telephone", "{r} took a telephone call"],
  },
  SUPPORT: {
    "": [
      "express support for {r}",
      "express support",
      "express support for each other",
      "support was expressed for {r}",
    ],
  },
  CONCEDE: {
    "": [
      "make a concession to {r}",
      "make a concession",
      "make concessions to each other",
      "a concession was made to {r}",
    ],
  },
  COOPERATE: { "": ["cooperate with {r}", "cooperate", "cooperate", "cooperation took place with {r}"] },
  AID: { "": ["give aid to {r}", "give aid", "aid each other", "aid was given to {r}"] },
  RETREAT: {
    "": ["ease pressure on {r}", "ease pressure", "step back", "pressure on {r} was eased"],
    withdraw: ["withdraw forces facing {r}", "withdraw forces", "withdraw forces", "forces facing {r} were withdrawn"],
    release: [
      "release people or goods to {r}",
      "release people or goods held",
      "release people or goods held",
      "people or goods were released to {r}",
    ],
    disarm: ["give up arms facing {r}", "give up arms", "give up arms", "arms facing {r} were given up"],
    ceasefire: ["cease fire against {r}", "cease fire", "cease fire", "fire against {r} was ceased"],
    access: ["grant {r} access", "grant access", "grant each other access", "{r} was granted access"],
    resign: [
      "see an official step down over {r}",
      "see an official step down",
      "see officials step down",
      "an official stepped down over {r}",
    ],
  },
  REQUEST: {
    "": ["make a request of {r}", "make a request", "make requests of each other", "a request was made of {r}"],
    assist: ["ask {r} for help", "ask for help", "ask each other for help", "{r} was asked for help"],
    change: [
      "call on {r} to change course",
      "call for a change of course",
      "call on each other to change course",
      "{r} was called on to change course",
    ],
    yield: [
      "press {r} to give way",
      "press for concessions",
      "press each other to give way",
      "{r} was pressed to give way",
    ],
    meet: ["propose a meeting to {r}", "propose a meeting", "propose a meeting", "a meeting was proposed to {r}"],
  },
  ACCUSE: {
    "": ["accuse {r}", "make an accusation", "accuse each other", "{r} was accused"],
    disapprove: ["criticise {r}", "voice criticism", "criticise each other", "{r} was criticised"],
    investigate: [
      "open an investigation into {r}",
      "open an investigation",
      "investigate each other",
      "an investigation into {r} was opened",
    ],
    allege: [
      "make allegations against {r}",
      "make allegations",
      "make allegations against each other",
      "allegations were made against {r}",
    ],
  },
  REJECT: {
    "": [
      "reject an approach by {r}",
      "reject a proposal",
      "reject each other's proposals",
      "an approach by {r} was rejected",
    ],
    assist: ["refuse {r} help", "refuse help", "refuse each other help", "{r} was refused help"],
    change: [
      "refuse {r} a change of course",
      "refuse to change course",
      "refuse to change course",
      "{r} was refused a change of course",
    ],
    yield: ["refuse to give way to {r}", "refuse to give way", "refuse to give way", "{r} met with a refusal"],
    meet: ["refuse to meet {r}", "refuse to meet", "refuse to meet", "{r} was refused a meeting"],
  },
  THREATEN: {
    "": ["threaten {r}", "issue a threat", "threaten each other", "{r} was threatened"],
    restrict: [
      "threaten {r} with restrictions",
      "threaten restrictions",
      "threaten each other with restrictions",
      "{r} was threatened with restrictions",
    ],
    arrest: [
      "threaten {r} with arrests",
      "threaten arrests",
      "threaten each other with arrests",
      "{r} was threatened with arrests",
    ],
    relations: [
      "threaten to reduce relations with {r}",
      "threaten to reduce relations",
      "threaten to reduce relations",
      "{r} was threatened with reduced relations",
    ],
    expel: [
      "threaten to expel people of {r}",
      "threaten expulsions",
      "threaten each other with expulsions",
      "{r} was threatened with expulsions",
    ],
    territory: [
      "threaten territory of {r}",
      "threaten to take territory",
      "threaten each other's territory",
      "territory of {r} was threatened",
    ],
    violence: [
      "threaten {r} with force",
      "threaten force",
      "threaten each other with force",
      "{r} was threatened with force",
    ],
  },
  PROTEST: {
    "": ["protest against {r}", "protest", "protest", "protests were made against {r}"],
    demo: ["demonstrate against {r}", "demonstrate", "demonstrate", "demonstrations were held against {r}"],
    riot: ["riot against {r}", "riot", "riot", "riots broke out against {r}"],
    strike: ["strike against {r}", "strike", "strike", "strikes were held against {r}"],
    hunger: [
      "go on hunger strike against {r}",
      "go on hunger strike",
      "go on hunger strike",
      "a hunger strike was held against {r}",
    ],
    boycott: ["boycott {r}", "join a boycott", "boycott each other", "{r} was boycotted"],
    obstruct: ["obstruct {r}", "obstruct passage", "obstruct each other", "{r} was obstructed"],
  },
  SANCTION: {
    "": [
      "impose sanctions on {r}",
      "impose sanctions",
      "impose sanctions on each other",
      "sanctions were imposed on {r}",
    ],
    convict: [
      "convict people of {r}",
      "hand down convictions",
      "convict each other's people",
      "people of {r} were convicted",
    ],
    expel: ["expel people of {r}", "carry out expulsions", "expel each other's people", "people of {r} were expelled"],
    withdraw: [
      "withdraw from dealings with {r}",
      "withdraw from joint dealings",
      "withdraw from joint dealings",
      "dealings with {r} were ended",
    ],
    discontinue: [
      "suspend dealings with {r}",
      "suspend dealings",
      "suspend dealings with each other",
      "dealings with {r} were suspended",
    ],
  },
  MOBILIZE: {
    "": ["mobilise forces against {r}", "mobilise forces", "mobilise forces", "forces were mobilised against {r}"],
    troops: ["deploy forces facing {r}", "deploy forces", "deploy forces", "forces were deployed facing {r}"],
    weapons: [
      "deploy weapons facing {r}",
      "deploy or test weapons",
      "deploy weapons",
      "weapons were deployed facing {r}",
    ],
    police: ["deploy police against {r}", "deploy police", "deploy police", "police were deployed against {r}"],
    militia: [
      "mobilise militias against {r}",
      "mobilise militias",
      "mobilise militias",
      "militias were mobilised against {r}",
    ],
  },
  COERCE: {
    "": [
      "use coercion against {r}",
      "use coercion",
      "use coercion against each other",
      "coercion was used against {r}",
    ],
    seize: ["seize property of {r}", "seize property", "seize each other's property", "property of {r} was seized"],
    restrict: ["restrict {r}", "impose restrictions", "restrict each other", "{r} was restricted"],
    censor: ["censor {r}", "impose censorship", "censor each other", "{r} was censored"],
    curfew: ["impose a curfew on {r}", "impose a curfew", "impose curfews", "a curfew was imposed on {r}"],
    "martial-law": [
      "impose martial law on {r}",
      "impose martial law",
      "impose martial law",
      "martial law was imposed on {r}",
    ],
    arrest: ["arrest people of {r}", "make arrests", "arrest each other's people", "people of {r} were arrested"],
    deport: [
      "deport people of {r}",
      "carry out deportations",
      "deport each other's people",
      "people of {r} were deported",
    ],
    withhold: [
      "withhold goods or services from {r}",
      "withhold goods or services",
      "withhold goods or services from each other",
      "goods or services were withheld from {r}",
    ],
    misinformation: [
      "spread false information about {r}",
      "spread false information",
      "spread false information about each other",
      "false information was spread about {r}",
    ],
    cyber: [
      "carry out a cyberattack on {r}",
      "carry out a cyberattack",
      "carry out cyberattacks on each other",
      "{r} suffered a cyberattack",
    ],
  },
  ASSAULT: {
    "": ["attack {r}", "carry out an attack", "fight each other", "{r} was attacked"],
    abduct: [
      "abduct people of {r}",
      "carry out an abduction",
      "abduct each other's people",
      "people of {r} were abducted",
    ],
    beat: ["beat people of {r}", "carry out beatings", "come to blows", "people of {r} were beaten"],
    torture: ["torture people of {r}", "use torture", "torture each other's people", "people of {r} were tortured"],
    targeted: ["kill a person of {r}", "carry out a killing", "kill each other's people", "a person of {r} was killed"],
    destroy: [
      "destroy property of {r}",
      "destroy property",
      "destroy each other's property",
      "property of {r} was destroyed",
    ],
    firearms: ["fire on {r}", "open fire", "exchange fire", "{r} came under fire"],
    explosives: ["bomb {r}", "set off explosives", "bomb each other", "{r} was bombed"],
    aerial: [
      "carry out air strikes on {r}",
      "carry out air strikes",
      "carry out air strikes on each other",
      "{r} came under air strikes",
    ],
    drone: [
      "carry out drone strikes on {r}",
      "carry out drone strikes",
      "carry out drone strikes on each other",
      "{r} came under drone strikes",
    ],
    "heavy-weapons": ["shell {r}", "use heavy weapons", "shell each other", "{r} came under shelling"],
    "crowd-control": [
      "use crowd control against {r}",
      "use crowd control",
      "use crowd control",
      "{r} met with crowd control",
    ],
  },
};

/** Meaning: how an act of this type and mode is told; a mode without words of its own is told as its type. */
export function verbPhraseOf(event: EventType, mode: Mode | null): VerbPhrase {
  const rows = ROWS[event];
  const row = rows[mode ?? ""] ?? rows[""];
  if (row === undefined) throw new Error(`no words for event type: ${event}`);
  const [to, alone, joint, passive] = row;
  return { to, alone, joint, passive };
}
