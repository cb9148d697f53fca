/* lexicon.c - the full-form lexicon of French, mapped from a file. */
/* SPDX-License-Identifier: MIT */
#include "french/lexicon.h"

#include "base/error.h"
#include "base/file.h"
#include "base/hash.h"
#include "french/lexicon_format.h"
#include "french/tags.h"

#include <stdlib.h>

/* A table of numbers in the file. */
struct section {
    const char *bytes;
    uint32_t count;
};

struct pr_lexicon {
    struct pr_mapped file;
    struct section section[PR_LEXICON_SECTIONS];
    uint32_t root, endings;
};

static const uint32_t record_size[PR_LEXICON_SECTIONS] = {
    [PR_LEXICON_ROOTS] = 4,   [PR_LEXICON_EDGES] = 4,
    [PR_LEXICON_CLASSES] = 4, [PR_LEXICON_READINGS] = PR_READING_BYTES,
    [PR_LEXICON_ADDS] = 4,    [PR_LEXICON_TEXT] = 1,
};

/* Number i of a table; 0 when it has not so many. */
static uint32_t number(const struct pr_lexicon *lexicon, unsigned section,
                       uint32_t i)
{
    const struct section *table = &lexicon->section[section];
    return i < table->count ? pr_load32(table->bytes + 4 * (size_t)i) : 0;
}

static enum precis_status damaged(struct precis_error *error, size_t offset,
                                  const char *what)
{
    struct pr_place place = {offset, 0, 0};
    return pr_fail(error, PRECIS_E_FORMAT, place,
                   "expected a lexicon of French, found %s; install it again",
                   what);
}

static enum precis_status attach_sections(struct pr_lexicon *lexicon,
                                          struct precis_error *error)
{
    const struct pr_mapped *file = &lexicon->file;
    for (size_t s = 0; s < PR_LEXICON_SECTIONS; s++) {
        const char *place = file->bytes + PR_LEXICON_AT_PLACES + 16 * s;
        uint64_t at = pr_load64(place), size = pr_load64(place + 8);
        if (at > file->size || size > file->size - at ||
            size % record_size[s] || size / record_size[s] > UINT32_MAX)
            return damaged(error, PR_LEXICON_AT_PLACES + 16 * s,
                           "a wrong section");
        lexicon->section[s] = (struct section){
            file->bytes + at, (uint32_t)(size / record_size[s])};
    }
    if (lexicon->section[PR_LEXICON_ROOTS].count != 2)
        return damaged(error, PR_LEXICON_AT_PLACES, "a wrong section");
    lexicon->root = number(lexicon, PR_LEXICON_ROOTS, 0);
    lexicon->endings = number(lexicon, PR_LEXICON_ROOTS, 1);
    return PRECIS_OK;
}

static enum precis_status attach(struct pr_lexicon *lexicon,
                                 struct precis_error *error)
{
    const struct pr_mapped *file = &lexicon->file;
    precis_str all = pr_str(file->bytes, file->size);
    if (!pr_str_starts(all, PR_STR(PR_LEXICON_MAGIC)))
        return damaged(error, 0, "other bytes");
    if (file->size < PR_LEXICON_HEADER)
        return damaged(error, file->size, "a file that was cut short");
    uint32_t version = pr_load32(file->bytes + PR_LEXICON_AT_VERSION);
    if (version != PR_LEXICON_VERSION) {
        struct pr_place place = {PR_LEXICON_AT_VERSION, 0, 0};
        return pr_fail(error, PRECIS_E_FORMAT, place,
                       "expected version %d of the lexicon of French, found "
                       "version %u; install it again",
                       PR_LEXICON_VERSION, version);
    }
    if (pr_load32(file->bytes + PR_LEXICON_AT_SECTIONS) !=
            PR_LEXICON_SECTIONS ||
        pr_load64(file->bytes + PR_LEXICON_AT_TABLE) !=
            pr_hash(file->bytes + PR_LEXICON_AT_CONTENT,
                    PR_LEXICON_HEADER - PR_LEXICON_AT_CONTENT))
        return damaged(error, PR_LEXICON_AT_TABLE, "a damaged header");
    if (pr_load64(file->bytes + PR_LEXICON_AT_SIZE) != file->size)
        return damaged(error, file->size, "a file of the wrong size");
    return attach_sections(lexicon, error);
}

enum precis_status pr_lexicon_open(const char *path,
                                   struct pr_lexicon **lexicon,
                                   struct precis_error *error)
{
    *lexicon = NULL;
    struct pr_lexicon *opened = calloc(1, sizeof *opened);
    if (!opened)
        return pr_fail_memory(error);
    enum precis_status status = pr_file_map(path, &opened->file, error);
    if (!status)
        status = attach(opened, error);
    if (status) {
        pr_lexicon_close(opened);
        return status;
    }
    *lexicon = opened;
    return PRECIS_OK;
}

void pr_lexicon_close(struct pr_lexicon *lexicon)
{
    if (!lexicon)
        return;
    pr_file_unmap(&lexicon->file);
    free(lexicon);
}

enum precis_status pr_lexicon_verify(const struct pr_lexicon *lexicon,
                                     struct precis_error *error)
{
    const struct pr_mapped *file = &lexicon->file;
    uint64_t hash = pr_hash(file->bytes + PR_LEXICON_HEADER,
                            file->size - PR_LEXICON_HEADER);
    return hash == pr_load64(file->bytes + PR_LEXICON_AT_CONTENT)
               ? PRECIS_OK
               : damaged(error, PR_LEXICON_HEADER, "damaged contents");
}

/* No state has more edges than there are bytes. */
enum { STATE_EDGES_MAX = 256, NO_EDGE = -1 };

/* The edge of a state that is labelled byte, or NO_EDGE. */
static int64_t edge_of(const struct pr_lexicon *lexicon, uint32_t state,
                       unsigned char byte)
{
    const struct section *edges = &lexicon->section[PR_LEXICON_EDGES];
    uint32_t left = state < edges->count ? edges->count - state : 0;
    const char *at = edges->bytes + 4 * (size_t)(edges->count - left);
    for (left = left < STATE_EDGES_MAX ? left : STATE_EDGES_MAX; left > 0;
         left--, at += 4) {
        uint32_t edge = pr_load32(at);
        if ((unsigned char)edge == byte)
            return edge;
        if (edge & PR_EDGE_LAST)
            break;
    }
    return NO_EDGE;
}

/* The class of the word that ends in state, or NO_EDGE. */
static int64_t class_of(const struct pr_lexicon *lexicon, uint32_t state)
{
    int64_t edge = edge_of(lexicon, state, 0);
    return edge < 0 ? NO_EDGE : edge >> PR_EDGE_SHIFT;
}

/* A reading, whatever the file says within what there is: it is not read whole
 * when it is opened. */
static struct pr_analysis read_analysis(const struct pr_lexicon *lexicon,
                                        uint32_t r)
{
    const unsigned char *bytes =
        (const unsigned char *)lexicon->section[PR_LEXICON_READINGS].bytes +
        PR_READING_BYTES * (size_t)r;
    uint32_t add = (uint32_t)(bytes[6] | bytes[7] << 8);
    uint32_t at = number(lexicon, PR_LEXICON_ADDS, add);
    uint32_t end = number(lexicon, PR_LEXICON_ADDS, add + 1);
    const struct section *text = &lexicon->section[PR_LEXICON_TEXT];
    bool whole = at <= end && end <= text->count;
    return (struct pr_analysis){
        .add = whole ? pr_str(text->bytes + at, end - at) : pr_str("", 0),
        .cut = bytes[0],
        .tag = bytes[1] < PR_TAG_COUNT ? bytes[1] : 0,
        .gender = bytes[2] & 3,
        .number = bytes[2] >> 4 & 3,
        .tense = bytes[3] <= PR_PAST_PARTICIPLE ? bytes[3] : PR_TENSE_NONE,
        .persons = bytes[4] & 7,
        .name = bytes[4] >> 4 & 7,
        .cost = bytes[5]};
}

/* The readings of a class; none when class is NO_EDGE. */
static size_t read_class(const struct pr_lexicon *lexicon, int64_t class,
                         struct pr_analysis out[PR_ANALYSES_MAX])
{
    if (class < 0)
        return 0;
    uint32_t r = number(lexicon, PR_LEXICON_CLASSES, (uint32_t) class);
    uint32_t end = number(lexicon, PR_LEXICON_CLASSES, (uint32_t) class + 1);
    size_t count = 0;
    for (; r < end && r < lexicon->section[PR_LEXICON_READINGS].count &&
           count < PR_ANALYSES_MAX;
         r++)
        out[count++] = read_analysis(lexicon, r);
    return count;
}

size_t pr_lexicon_find(const struct pr_lexicon *lexicon, precis_str form,
                       struct pr_analysis out[PR_ANALYSES_MAX])
{
    if (!form.size || form.size > PR_LEXICON_WORD_MAX)
        return 0;
    uint32_t state = lexicon->root;
    for (size_t i = 0; i < form.size; i++) {
        unsigned char byte = (unsigned char)form.bytes[i];
        int64_t edge = byte ? edge_of(lexicon, state, byte) : NO_EDGE;
        if (edge < 0)
            return 0;
        state = (uint32_t)(edge >> PR_EDGE_SHIFT);
    }
    return read_class(lexicon, class_of(lexicon, state), out);
}

size_t pr_lexicon_guess(const struct pr_lexicon *lexicon, precis_str form,
                        struct pr_analysis out[PR_ANALYSES_MAX])
{
    int64_t best = NO_EDGE;
    uint32_t state = lexicon->endings;
    for (size_t i = form.size; i > 0; i--) {
        unsigned char byte = (unsigned char)form.bytes[i - 1];
        int64_t edge = byte ? edge_of(lexicon, state, byte) : NO_EDGE;
        if (edge < 0)
            break;
        state = (uint32_t)(edge >> PR_EDGE_SHIFT);
        int64_t class = class_of(lexicon, state);
        if (class >= 0)
            best = class;
    }
    size_t count = read_class(lexicon, best, out);
    for (size_t r = 0; r < count; r++)
        if (out[r].cut > form.size)
            return 0;
    return count;
}

/* ---- words in capitals that lost their accents */

/* What a bare letter may stand for, as UTF-8 of two bytes: all begin with
 * C3. */
static const char *accented(char bare)
{
    switch (bare) {
    case 'a':
        return "\xA0\xA2\xA4";
    case 'c':
        return "\xA7";
    case 'e':
        return "\xA9\xA8\xAA\xAB";
    case 'i':
        return "\xAE\xAF";
    case 'o':
        return "\xB4\xB6";
    case 'u':
        return "\xB9\xBB\xBC";
    default:
        return "";
    }
}

/* One letter of the word under way: which of its spellings is tried. */
struct attempt {
    uint32_t state; /* before the letter   */
    uint32_t size;  /* of found before it  */
    int next;       /* 0 = as it stands, then its accented spellings */
};

/* More attempts than this are given up. */
enum { ATTEMPTS_MAX = 4096 };

/* The state after the next spelling of a letter, or NO_EDGE when there is no
 * further one; appends it to found. */
static int64_t try_letter(const struct pr_lexicon *lexicon,
                          struct attempt *attempt, char letter,
                          struct pr_buf *found)
{
    const char *other = accented(letter);
    int spellings = 1 + (int)strlen(other);
    while (attempt->next < spellings) {
        int which = attempt->next++;
        int64_t edge = edge_of(lexicon, attempt->state,
                               which ? 0xC3 : (unsigned char)letter);
        if (edge >= 0 && which)
            edge = edge_of(lexicon, (uint32_t)(edge >> PR_EDGE_SHIFT),
                           (unsigned char)other[which - 1]);
        if (edge < 0)
            continue;
        found->size = attempt->size;
        if (which)
            pr_buf_char(found, '\xC3');
        pr_buf_char(found, which ? other[which - 1] : letter);
        return edge >> PR_EDGE_SHIFT;
    }
    return NO_EDGE;
}

bool pr_lexicon_find_bare(const struct pr_lexicon *lexicon, precis_str form,
                          struct pr_buf *found)
{
    struct attempt stack[PR_LEXICON_WORD_MAX + 1];
    if (!form.size || form.size > PR_LEXICON_WORD_MAX)
        return false;
    size_t start = found->size, depth = 0;
    stack[0] = (struct attempt){lexicon->root, (uint32_t)start, 0};
    for (int tries = 0; tries < ATTEMPTS_MAX && !found->failed; tries++) {
        int64_t state =
            try_letter(lexicon, &stack[depth], form.bytes[depth], found);
        if (state >= 0 && depth + 1 == form.size) {
            if (class_of(lexicon, (uint32_t)state) >= 0)
                return true;
        } else if (state >= 0) {
            stack[++depth] =
                (struct attempt){(uint32_t)state, (uint32_t)found->size, 0};
        } else if (depth-- == 0) {
            break;
        }
    }
    found->size = start;
    return false;
}
