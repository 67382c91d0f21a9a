// For Allure 3 of npm, which takes categories from its configuration alone: gives it those that Parley wrote beside the results.
//   npx allure awesome --config allurerc.mjs
// ALLURE_RESULTS names another directory of results than that of `mvn test` in this folder.
import { readFileSync } from "node:fs";

const results = process.env.ALLURE_RESULTS ?? "target/allure-results";

export default {
  resultsDir: results,
  categories: JSON.parse(readFileSync(`${results}/categories.json`, "utf8")),
};
