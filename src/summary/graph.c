/* graph.c - the similarity of sentences, multiplied without being written. */
/* SPDX-License-Identifier: MIT */
#include "summary/graph.h"

#include <math.h>

/* List each concept of each unit once, with its count as the weight, and in
 * rows[v] how many units hold it. */
static enum precis_status list_rows(const struct pr_concepts *concepts,
                                    size_t S, struct pr_arena *scratch,
                                    struct pr_graph *graph, uint32_t **rows)
{
    size_t O = concepts->begin[S], V = concepts->V, at = 0;
    graph->S = S;
    graph->V = V;
    graph->begin = pr_arena_array(scratch, S + 1, sizeof *graph->begin);
    graph->concept = pr_arena_array(scratch, O + 1, sizeof *graph->concept);
    graph->weight = pr_arena_array(scratch, O + 1, sizeof *graph->weight);
    graph->across = pr_arena_array(scratch, V + 1, sizeof *graph->across);
    uint32_t *place = pr_arena_array(scratch, V + 1, sizeof *place);
    *rows = pr_arena_array(scratch, V + 1, sizeof **rows);
    if (!graph->begin || !graph->concept || !graph->weight || !graph->across ||
        !place || !*rows)
        return PRECIS_E_MEMORY;
    for (size_t s = 0; s < S; s++) {
        size_t first = at;
        graph->begin[s] = (uint32_t)at;
        for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
            uint32_t v = concepts->occurrence[o];
            if (place[v] <= first) {
                place[v] = (uint32_t)at + 1;
                graph->concept[at] = v;
                graph->weight[at++] = 1;
                (*rows)[v]++;
            } else {
                graph->weight[place[v] - 1]++;
            }
        }
    }
    graph->begin[S] = (uint32_t)at;
    return PRECIS_OK;
}

enum precis_status pr_graph_cosine(const struct pr_concepts *concepts, size_t S,
                                   struct pr_arena *scratch,
                                   struct pr_graph *graph)
{
    uint32_t *rows;
    enum precis_status status = list_rows(concepts, S, scratch, graph, &rows);
    for (size_t s = 0; !status && s < S; s++) {
        double length = 0;
        for (size_t i = graph->begin[s]; i < graph->begin[s + 1]; i++) {
            double *w = &graph->weight[i];
            *w *= log((double)(S + 1) / rows[graph->concept[i]]);
            length += *w * *w;
        }
        length = sqrt(length);
        for (size_t i = graph->begin[s]; i < graph->begin[s + 1]; i++)
            graph->weight[i] /= length > 0 ? length : 1;
    }
    return status;
}

enum precis_status pr_graph_overlap(const struct pr_concepts *concepts,
                                    size_t S, struct pr_arena *scratch,
                                    struct pr_graph *graph)
{
    uint32_t *rows;
    enum precis_status status = list_rows(concepts, S, scratch, graph, &rows);
    for (size_t i = 0; !status && i < graph->begin[S]; i++)
        graph->weight[i] = 1;
    return status;
}

void pr_graph_multiply(struct pr_graph *graph, const double x[], double y[])
{
    memset(graph->across, 0, graph->V * sizeof *graph->across);
    for (size_t s = 0; s < graph->S; s++)
        for (size_t i = graph->begin[s]; i < graph->begin[s + 1]; i++)
            graph->across[graph->concept[i]] += graph->weight[i] * x[s];
    for (size_t s = 0; s < graph->S; s++) {
        double sum = 0, diagonal = 0;
        for (size_t i = graph->begin[s]; i < graph->begin[s + 1]; i++) {
            double w = graph->weight[i];
            sum += w * graph->across[graph->concept[i]];
            diagonal += w * w;
        }
        sum -= diagonal * x[s];
        y[s] = sum > 0 ? sum : 0; /* rounding may leave −1e-17 */
    }
}

enum precis_status pr_graph_rank(struct pr_graph *graph, double damping,
                                 size_t steps, struct pr_arena *scratch,
                                 double x[])
{
    size_t S = graph->S;
    double *degree = pr_arena_array(scratch, S + 1, sizeof *degree);
    double *y = pr_arena_array(scratch, S + 1, sizeof *y);
    if (!degree || !y)
        return PRECIS_E_MEMORY;
    for (size_t s = 0; s < S; s++)
        x[s] = 1;
    pr_graph_multiply(graph, x, degree);
    for (size_t s = 0; s < S; s++)
        x[s] = 1.0 / (double)S;
    for (size_t step = 0; step < steps; step++) {
        double lost = 0, kept = 0;
        for (size_t s = 0; s < S; s++) {
            lost += degree[s] > 0 ? 0 : x[s];
            x[s] = degree[s] > 0 ? x[s] / degree[s] : 0;
        }
        pr_graph_multiply(graph, x, y);
        for (size_t s = 0; s < S; s++) {
            x[s] =
                (1 - damping) / (double)S + damping * (y[s] + lost / (double)S);
            kept += x[s];
        }
        for (size_t s = 0; s < S; s++)
            x[s] /= kept > 0 ? kept : 1;
    }
    return PRECIS_OK;
}
