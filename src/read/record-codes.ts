import { RECORD_BODIES } from "../model/actor-table.ts";
import type { Entity } from "../model/record.ts";
import type { CompiledActors } from "./mentions/index.ts";
import type { ParsedSentence } from "./sentence.ts";

/** Meaning: the sentences with the codes that records may bear: an organisation without one of these keeps its name and loses its code ("the International Monetary Fund"). */
export function withRecordCodes(
  sentences: readonly ParsedSentence[],
  actors: CompiledActors,
): readonly ParsedSentence[] {
  const own = (entity: Entity) =>
    entity.code === null || RECORD_BODIES.has(entity.code) || actors.stateNames.has(entity.code);
  return sentences.map((sentence) => {
    if (sentence.tokens.every(({ mention }) => mention === null || mention.entities.every(own))) return sentence;
    const tokens = sentence.tokens.map((token) => {
      const { mention } = token;
      if (mention === null || mention.entities.every(own)) return token;
      const entities = mention.entities.map((entity) => (own(entity) ? entity : byName(entity, actors)));
      return { ...token, mention: { ...mention, entities } };
    });
    return { ...sentence, tokens };
  });
}

function byName(entity: Entity, actors: CompiledActors): Entity {
  return { ...entity, code: null, name: entity.name ?? actors.bodyNames.get(entity.code ?? "") ?? null };
}
