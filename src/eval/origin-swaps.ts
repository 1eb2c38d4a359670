/** Words and others that may stand for them in a copy, applied in this order. */
export const SWAPS: readonly (readonly [from: string, to: string])[] = [
  ["more than", "over"], ["for the first time", "as never before"], ["the first", "the earliest"], ["told reporters", "let the press know"], ["told", "informed"],
  ["said", "stated"], ["announced", "made known"], ["agreed", "came to an understanding"], ["are to", "will"], ["is to", "will"], ["will", "is set to"],
  ["talks", "discussions"], ["meeting", "encounter"], ["met", "came together"], ["visit", "trip"], ["leader", "chief"], ["leaders", "chiefs"],
  ["killed", "slain"], ["hit", "struck"], ["ordered", "instructed"], ["expelled", "threw out"], ["called", "termed"], ["denied", "rejected"], ["warned", "cautioned"],
  ["signed", "put their names to"], ["promised", "pledged"], ["asked", "requested"], ["closed", "shut"], ["began", "started"], ["begins", "starts"],
  ["soldiers", "troops"], ["company", "firm"], ["companies", "firms"], ["people", "persons"], ["country", "nation"], ["countries", "nations"], ["about", "roughly"],
  ["after", "following"], ["because", "as"], ["between", "among"], ["against", "over against"], ["also", "too"], ["ship", "vessel"], ["ships", "vessels"],
  ["aircraft", "planes"], ["a day", "daily"], ["a year", "every year"], ["week", "seven days"], ["hours", "hrs"], ["government", "cabinet"], ["officials", "functionaries"],
  ["official", "functionary"], ["demanded", "insisted on"], ["blamed", "held responsible"], ["ended", "finished"], ["end", "close"], ["first", "initial"],
  ["large", "big"], ["largest", "biggest"], ["new", "fresh"], ["next year", "in the coming year"], ["late", "in the evening"], ["and", "as well as"],
  ["but", "yet"], ["while", "whereas"], ["near", "close to"], ["before", "prior to"], ["may", "might"], ["must", "have to"], ["use", "employ"], ["held", "kept"],
];
