export { type CountryLookup, findPlaces, placeFor } from "./find-places.ts";
