/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What is observed of a step, held against what is expected.
 */

//: conclude
/* Says how a step ended, once it is known whether it differs. */
static void conclude(const char *expected, bool right)
{
    right &= observe_lives(); //? lives
    printf("%3u  %s\n     expected  %s\n     observed  %s%s\n", number, current, expected, observed,
           right ? "" : "    <-- differs");
    fflush(stdout);
    steps++;
    differing += !right;
    observed_length = 0;
    observed[0] = 0;
}

//: check
/* Holds what was observed of a step against what is expected, which may be two answers with " or " between them. */
static void check(const char *expected)
{
    observe_calls(); //? devices
    observe_signals(); //? eventfds
    const char *other = strstr(expected, " or ");
    conclude(expected, matches(expected, other ? (size_t)(other - expected) : strlen(expected), observed)
             || (other && matches(other + 4, strlen(other + 4), observed)));
}

//: check_freely
/* The same for a step whose callbacks may be others, which have been looked at. */
static void check_freely(const char *expected, const char *answer, bool right)
{
    const char *other = strstr(answer, " or ");
    right &= matches(answer, other ? (size_t)(other - answer) : strlen(answer), observed)
        || (other && matches(other + 4, strlen(other + 4), observed));
    calls_taken = 0;
    observe_calls();
    conclude(expected, right);
}

//: answers
/* Whether the answer is this one, whose callbacks are looked at next. */
static bool answers(const char *answer)
{
    const char *other = strstr(answer, " or ");
    calls_taken = 0; //? devices
    return matches(answer, other ? (size_t)(other - answer) : strlen(answer), observed)
        || (other && matches(other + 4, strlen(other + 4), observed));
}

//: check_several
/* The same for a step of which several answers are right, which have been looked at. None of them signals. */
static void check_several(const char *expected, bool right)
{
    observe_calls(); //? devices
    size_t length = observed_length; //? eventfds
    observe_signals(); //? eventfds
    right &= observed_length == length; //? eventfds
    conclude(expected, right);
}
