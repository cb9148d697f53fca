/* gloss_words.c - the word lists that the measure of glosses is defined by. */
/* SPDX-License-Identifier: MIT */
#include "eval/gloss_words.h"

#include "base/str.h"

/* Words between spaces; a row of irregular forms begins with their lemma. */
static const char *const english_stop[] = {
    " a about after also am an and are as at be been before being but ",
    " by can could did do does doing done down e.g etc for from had has ",
    " have having he her here his how i if in into is it its may me ",
    " might must my no not of off on one's oneself onto or our out over ",
    " own s sb shall she should so somebody someone something sth such ",
    " t than that the their them then there these they this those to up ",
    " us very was we were what when where which who whom whose why will ",
    " with would you your ",
};
static const char *const french_stop[] = {
    " a afin ai aie aient aies ainsi ait alors après as assez au aucun ",
    " aucune auquel aura aurai auraient aurais aurait auras aurez ",
    " auriez aurions aurons auront aussi autre autres aux auxquelles ",
    " auxquels avaient avais avait avant avec avez aviez avions avoir ",
    " avons ayant ayez ayons beaucoup bien c car ce ceci cela celle ",
    " celles celui cent cependant ces cet cette ceux chaque chez ci ",
    " cinq comme contre d dans de depuis des desquelles desquels deux ",
    " dix donc dont du duquel dès déjà elle elles en encore ensuite ",
    " entre es est et eu eurent eus eut eux eût furent fus fut fût hors ",
    " huit ici il ils j jamais je jusqu jusqu' jusque l la laquelle le ",
    " lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui ",
    " là là-bas m ma mais malgré me mes mille milliard milliards ",
    " million millions moi moins mon même mêmes n ne neuf ni non nos ",
    " notre nous on ont or ou oui outre où par parce parmi pas pendant ",
    " peu plus plusieurs point pour premier première puis puisqu ",
    " puisque qu quand quatre que quel quelle quelles quelque quelques ",
    " quels qui quoi quoique s sa sans sauf se selon sept sera serai ",
    " seraient serais serait seras serez seriez serions serons seront ",
    " ses si six soi soient sois soit sommes son sont sous soyez soyons ",
    " suis sur t ta tant te tel telle tellement telles tels tes toi ton ",
    " toujours tous tout toute toutefois toutes trois trop très tu un ",
    " une vers voici voilà vos votre vous y à ça étaient étais était ",
    " étant étiez étions été êtes être ",
};
static const char *const irregular[] = {
    "be am is are was were been being",
    "have has had having",
    "do does did done",
    "go goes went gone",
    "say said",
    "make made",
    "take took taken",
    "see saw seen",
    "know knew known",
    "get got gotten",
    "give gave given",
    "find found",
    "think thought",
    "tell told",
    "become became",
    "leave left",
    "feel felt",
    "put",
    "bring brought",
    "begin began begun",
    "keep kept",
    "hold held",
    "write wrote written",
    "stand stood",
    "hear heard",
    "let",
    "mean meant",
    "set",
    "meet met",
    "run ran",
    "pay paid",
    "sit sat",
    "speak spoke spoken",
    "lie lay lain",
    "lead led",
    "read",
    "grow grew grown",
    "lose lost",
    "fall fell fallen",
    "send sent",
    "build built",
    "understand understood",
    "draw drew drawn",
    "break broke broken",
    "spend spent",
    "cut",
    "rise rose risen",
    "drive drove driven",
    "buy bought",
    "wear wore worn",
    "choose chose chosen",
    "seek sought",
    "throw threw thrown",
    "catch caught",
    "deal dealt",
    "win won",
    "forget forgot forgotten",
    "sell sold",
    "fight fought",
    "teach taught",
    "eat ate eaten",
    "sing sang sung",
    "strike struck",
    "hang hung",
    "shake shook shaken",
    "ride rode ridden",
    "feed fed",
    "shoot shot",
    "drink drank drunk",
    "hit",
    "arise arose arisen",
    "fly flew flown",
    "spread",
    "sleep slept",
    "cost",
    "beat beaten",
    "bind bound",
    "bite bitten",
    "blow blew blown",
    "breed bred",
    "cast",
    "cling clung",
    "creep crept",
    "dig dug",
    "flee fled",
    "forbid forbade forbidden",
    "forgive forgave forgiven",
    "freeze froze frozen",
    "grind ground",
    "hide hid hidden",
    "hurt",
    "lay laid",
    "lend lent",
    "light lit",
    "overcome overcame",
    "quit",
    "shed",
    "shine shone",
    "show shown",
    "shrink shrank shrunk",
    "shut",
    "sink sank sunk",
    "slide slid",
    "split",
    "steal stole stolen",
    "stick stuck",
    "swear swore sworn",
    "sweep swept",
    "swim swam swum",
    "swing swung",
    "tear tore torn",
    "wake woke woken",
    "weep wept",
    "wind wound",
    "withdraw withdrew withdrawn",
    "man men",
    "woman women",
    "child children",
    "foot feet",
    "tooth teeth",
    "mouse mice",
    "person people",
    "life lives",
    "wife wives",
    "leaf leaves",
    "knife knives",
    "half halves",
    "self selves",
    "loaf loaves",
    "thief thieves",
    "wolf wolves",
    "crisis crises",
    "analysis analyses",
    "basis bases",
    "thesis theses",
    "hypothesis hypotheses",
    "phenomenon phenomena",
    "criterion criteria",
    "medium media",
    "datum data",
    "good better best",
    "bad worse worst",
};

/* True when a list has a word between spaces. */
static bool has(const char *const list[], size_t count, precis_str word)
{
    for (size_t i = 0; i < count; i++) {
        precis_str rest = pr_str_from(list[i]), part;
        while (rest.size && pr_str_split(&rest, ' ', &part))
            if (part.size && pr_str_equal(part, word))
                return true;
    }
    return false;
}

bool pr_gloss_stop_english(precis_str word)
{
    return has(english_stop, PR_LENGTH(english_stop), word);
}

bool pr_gloss_stop_french(precis_str word)
{
    return has(french_stop, PR_LENGTH(french_stop), word);
}

precis_str pr_gloss_irregular(precis_str word)
{
    for (size_t i = 0; i < PR_LENGTH(irregular); i++) {
        precis_str rest = pr_str_from(irregular[i]), part, first = {0};
        while (rest.size && pr_str_split(&rest, ' ', &part)) {
            if (!first.bytes)
                first = part;
            if (pr_str_equal(part, word))
                return first;
        }
    }
    return pr_str("", 0);
}
