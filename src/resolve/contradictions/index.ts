export { findSlots } from "./find-slots.ts";
