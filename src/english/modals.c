/* modals.c - the forms of English verbs that have no infinitive. */
/* SPDX-License-Identifier: MIT */
#include "english/modals.h"

#include "base/str.h"

/* What stands for the forms they lack (Quirk et al., 1985, sections 3.39 and
 * 4.49-4.66). */
static const struct {
    const char *word;
    const char *form[PR_INFLECT_SUPERLATIVE];
} modals[] = {
    {"can",
     {[PR_INFLECT_PAST] = "could",
      [PR_INFLECT_PAST_PARTICIPLE] = "could",
      [PR_INFLECT_GERUND] = "being able to",
      [PR_INFLECT_THIRD_PERSON] = "can",
      [PR_INFLECT_FUTURE] = "will be able to",
      [PR_INFLECT_CONDITIONAL] = "could"}   },
    {"must",
     {[PR_INFLECT_PAST] = "had to",
      [PR_INFLECT_PAST_PARTICIPLE] = "had to",
      [PR_INFLECT_GERUND] = "having to",
      [PR_INFLECT_THIRD_PERSON] = "must",
      [PR_INFLECT_FUTURE] = "will have to",
      [PR_INFLECT_CONDITIONAL] = "should"}  },
    {"may",
     {[PR_INFLECT_PAST] = "might",
      [PR_INFLECT_PAST_PARTICIPLE] = "might",
      [PR_INFLECT_GERUND] = "may",
      [PR_INFLECT_THIRD_PERSON] = "may",
      [PR_INFLECT_FUTURE] = "may",
      [PR_INFLECT_CONDITIONAL] = "might"}   },
    {"should",
     {[PR_INFLECT_PAST] = "should",
      [PR_INFLECT_PAST_PARTICIPLE] = "should",
      [PR_INFLECT_GERUND] = "should",
      [PR_INFLECT_THIRD_PERSON] = "should",
      [PR_INFLECT_FUTURE] = "should",
      [PR_INFLECT_CONDITIONAL] = "should"}  },
    {"would",
     {[PR_INFLECT_PAST] = "would",
      [PR_INFLECT_PAST_PARTICIPLE] = "would",
      [PR_INFLECT_GERUND] = "would",
      [PR_INFLECT_THIRD_PERSON] = "would",
      [PR_INFLECT_FUTURE] = "would",
      [PR_INFLECT_CONDITIONAL] = "would"}   },
    {"will",
     {[PR_INFLECT_PAST] = "would",
      [PR_INFLECT_PAST_PARTICIPLE] = "would",
      [PR_INFLECT_GERUND] = "going to",
      [PR_INFLECT_THIRD_PERSON] = "will",
      [PR_INFLECT_FUTURE] = "will",
      [PR_INFLECT_CONDITIONAL] = "would"}   },
    {"is",
     {[PR_INFLECT_PAST] = "was",
      [PR_INFLECT_PAST_PARTICIPLE] = "been",
      [PR_INFLECT_GERUND] = "being",
      [PR_INFLECT_THIRD_PERSON] = "is",
      [PR_INFLECT_FUTURE] = "will be",
      [PR_INFLECT_CONDITIONAL] = "would be"}},
};

const char *pr_modal_form(precis_str word, enum pr_inflection inflection)
{
    for (size_t m = 0; m < PR_LENGTH(modals); m++)
        if (pr_str_is(word, modals[m].word) &&
            inflection < PR_INFLECT_SUPERLATIVE)
            return modals[m].form[inflection];
    return NULL;
}
