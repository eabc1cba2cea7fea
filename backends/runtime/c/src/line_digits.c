/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "line_digits.h"

const char trace_digit_pairs[201] =
    "0001020304050607080910111213141516171819"
    "2021222324252627282930313233343536373839"
    "4041424344454647484950515253545556575859"
    "6061626364656667686970717273747576777879"
    "8081828384858687888990919293949596979899";

/* The first is 0, so that 0 has a digit too. */
static const uint64_t powers_of_ten[20] = {
    UINT64_C(0),
    UINT64_C(10),
    UINT64_C(100),
    UINT64_C(1000),
    UINT64_C(10000),
    UINT64_C(100000),
    UINT64_C(1000000),
    UINT64_C(10000000),
    UINT64_C(100000000),
    UINT64_C(1000000000),
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    UINT64_C(1000000000000000000),
    UINT64_C(10000000000000000000),
};

static inline size_t decimal_count(uint64_t value)
{
    /* A bit is 1233/4096 digits: so many at least, and one more from that power of ten on. */
    unsigned int least = (trace_highest_bit(value) + 1) * 1233 >> 12;

    return least + (value >= powers_of_ten[least]);
}

static inline char *put_pair(char *end, uint32_t pair)
{
    end -= 2;
    memcpy(end, trace_digit_pairs + 2 * pair, 2);
    return end;
}

size_t trace_put_decimal(char *to, uint64_t value)
{
    size_t count = decimal_count(value);
    char *end = to + count;

    /* The rest is done in 32 bits: more are slow to divide on some machines. */
    while (value > UINT32_MAX) {
        uint32_t eight = (uint32_t)(value % 100000000);

        value /= 100000000;
        for (int pair = 0; pair < 4; pair++) {
            end = put_pair(end, eight % 100);
            eight /= 100;
        }
    }
    uint32_t left = (uint32_t)value;
    while (left >= 100) {
        end = put_pair(end, left % 100);
        left /= 100;
    }
    if (left >= 10) {
        put_pair(end, left);
    } else {
        *--end = (char)('0' + left);
    }
    return count;
}

void trace_put_hex(char *to, uint64_t value, size_t count, unsigned int letters)
{
    if (count > 8) {
        trace_put_eight(to, trace_hex_digits((uint32_t)(value >> 32), letters), count - 8);
        to += count - 8;
        count = 8;
    }
    trace_put_eight(to, trace_hex_digits((uint32_t)value, letters), count);
}
