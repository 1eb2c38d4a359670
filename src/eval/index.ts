export { evalArticles, evalRelation } from "./eval-command.ts";
