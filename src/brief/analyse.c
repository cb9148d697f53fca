/* analyse.c - all that is found in a document before its brief is made. */
/* SPDX-License-Identifier: MIT */
#include "brief/maker.h"

#include "french/figure_anchor.h"
#include "french/hedges.h"

/* Figures and signs of doubt of every sentence. */
static bool find_facts(struct pr_analysis_of *found)
{
    const struct pr_document *document = found->document;
    precis_str text = document->article->text;
    struct pr_figure_anchor anchor = pr_anchor_day(document->article->date);
    struct pr_arena scratch = {0};
    bool good = true;
    for (size_t s = 0; good && s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        const struct pr_token *tokens =
            document->tokens.items + sentence->first;
        size_t count = sentence->last - sentence->first;
        size_t before = found->figures.count;
        found->sentence_figures[s] = (uint32_t)before;
        found->sentence_hedges[s] = (uint32_t)found->hedges.count;
        good = !pr_figures_find(text, tokens, count, &anchor, &scratch,
                                &found->figures) &&
               !pr_hedges_find(document->vocabulary, text, tokens, count,
                               &found->hedges);
        for (size_t f = before; f < found->figures.count; f++) {
            found->figures.items[f].first += sentence->first;
            found->figures.items[f].last += sentence->first;
        }
        pr_arena_reset(&scratch);
    }
    found->sentence_figures[document->S] = (uint32_t)found->figures.count;
    found->sentence_hedges[document->S] = (uint32_t)found->hedges.count;
    pr_arena_done(&scratch);
    return good;
}

bool pr_maker_analyse(struct pr_maker *maker, uint32_t document)
{
    struct pr_analysis_of *found = &maker->found[document];
    size_t S = maker->input->documents[document]->S;
    found->document = maker->input->documents[document];
    found->sentence_figures =
        pr_arena_array(&maker->scratch, S + 1, sizeof *found->sentence_figures);
    found->sentence_hedges =
        pr_arena_array(&maker->scratch, S + 1, sizeof *found->sentence_hedges);
    found->chosen =
        pr_arena_array(&maker->scratch, S + 1, sizeof *found->chosen);
    if (!found->sentence_figures || !found->sentence_hedges || !found->chosen ||
        !pr_places_init(&found->places, found->document->article) ||
        !find_facts(found) || pr_names_find(found->document, &found->names) ||
        pr_match_document(maker->input->matcher, found->document,
                          &found->matches))
        return false;
    found->brief_name = pr_arena_array(&maker->scratch, found->names.count + 1,
                                       sizeof *found->brief_name);
    return found->brief_name != NULL;
}
