/* name_scene.c - the words of a sentence as the search for names sees them. */
/* SPDX-License-Identifier: MIT */
#include "french/name_finder.h"

precis_str pr_scene_word(const struct pr_name_scene *scene, uint32_t t)
{
    return pr_str_slice(scene->text, scene->tokens[t].start,
                        scene->tokens[t].end);
}

precis_str pr_scene_key(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    return pr_intern_str(&vocabulary->terms,
                         vocabulary->form[scene->tokens[t].form].key);
}

unsigned pr_scene_bits(const struct pr_name_scene *scene, uint32_t t)
{
    if (scene->tokens[t].kind != PR_WORD)
        return 0;
    return pr_gazetteer_word(pr_scene_word(scene, t), pr_scene_key(scene, t));
}

bool pr_scene_is(const struct pr_name_scene *scene, uint32_t t,
                 const char *const words[])
{
    precis_str key = pr_scene_key(scene, t);
    for (size_t i = 0; words[i]; i++)
        if (pr_str_is(key, words[i]))
            return true;
    return false;
}

bool pr_scene_of(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const of[] = {"de", "d'", "du", "des", NULL};
    return pr_scene_is(scene, t, of);
}

bool pr_scene_verb(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_token *token = &scene->tokens[t];
    if (token->pos == PR_POS_AUX)
        return true;
    if (token->pos != PR_POS_VERB)
        return false;
    uint8_t tense = pr_vocabulary_reading(scene->vocabulary, token)->tense;
    return tense != PR_PAST_PARTICIPLE && tense != PR_INFINITIVE;
}

bool pr_scene_opens(const struct pr_name_scene *scene, uint32_t t)
{
    if (t == scene->first)
        return true;
    const struct pr_token *before = &scene->tokens[t - 1];
    return before->kind == PR_PUNCTUATION &&
           !pr_str_is(pr_scene_word(scene, t - 1), ",") &&
           !pr_str_is(pr_scene_word(scene, t - 1), "(");
}

bool pr_scene_common(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_token *token = &scene->tokens[t];
    if (!vocabulary->lexicon)
        return pr_scene_opens(scene, t);
    return vocabulary->form[token->form].known && token->pos != PR_POS_PROPN;
}

bool pr_scene_upper(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_token *token = &scene->tokens[t];
    return token->kind == PR_WORD && token->flags & PR_TOKEN_UPPER &&
           !(token->flags &
             (PR_TOKEN_ELIDED | PR_TOKEN_CLITIC | PR_TOKEN_STOP));
}
