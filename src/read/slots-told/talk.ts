import type { Draft, Scene } from "./scene.ts";

const TALKED =
  /\b(?:discuss(?:ed|ing)?|raised|raise|talked about|spoke about|exchanged views on|touched on|brought up|mentioned|addressed)\b/i;
const PASSIVE =
  /^(?<topic>.{3,80}?)(?: (?:was|were|had been|has been|did|had))(?<not> not| never)?(?: been)? (?:discussed|raised|come up|mentioned|brought up|talked about|addressed)\b/i;
const COMMON = new Set(
  "the a an of and or on in at with its their his her two case issue question matter also new about for had been by to from that this sides leaders president minister friday monday tuesday wednesday thursday saturday sunday call meeting any only".split(
    " ",
  ),
);

/** Meaning: the words of a topic that tell it from others, in the singular and without case. */
export function topicWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}-]+/gu) ?? [];
  return [
    ...new Set(
      words
        .filter((word) => !COMMON.has(word))
        .map((word) => word.replace(/(?<=\w{3})(?:ies)$/, "y").replace(/(?<=[^s]{3})s$/, "")),
    ),
  ];
}

/** Meaning: the topics that a sentence says were talked of, or were not; one slot a topic, its key the topic's words in order. */
export function readTopics({ clause, text }: Scene): readonly Draft[] {
  const whole = /\bdenied\b/.test(text) ? text : clause;
  const body = whole.replace(/^.*?\bdenied that /, "");
  const denied = body !== whole;
  const passive = PASSIVE.exec(body);
  if (passive?.groups !== undefined) {
    const no = denied || passive.groups["not"] !== undefined || /^No\b/.test(body);
    return draftsOf(passive.groups["topic"] ?? "", no, whole);
  }
  const found = TALKED.exec(body);
  if (found === null) return [];
  const no = denied || /\b(?:not|never|no)\b[^,;]*$/.test(body.slice(0, found.index));
  const object =
    body.slice(found.index + found[0].length).split(/ (?:with|at|in|during|when|who|which|after|before) |[.;]/)[0] ??
    "";
  return draftsOf(object, no, whole);
}

function draftsOf(topics: string, denied: boolean, words: string): readonly Draft[] {
  return topics.split(/, (?:and )?| and /).flatMap((topic): readonly Draft[] => {
    const key = topicWords(topic).join(" ");
    return key === "" ? [] : [{ kind: "topic", key, value: { is: denied ? "no" : "yes" }, words }];
  });
}
