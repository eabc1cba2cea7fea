# SPDX-License-Identifier: MIT
#
# Before 1.0 a version fits those that have the same two numbers in front, and are not newer.
file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/../include/tracegen/version.h" PACKAGE_VERSION REGEX "define TRACEGEN_VERSION \"")
string(REGEX REPLACE ".*\"(.*)\".*" "\\1" PACKAGE_VERSION "${PACKAGE_VERSION}")
string(REGEX REPLACE "^([0-9]+\\.[0-9]+).*" "\\1" _tracegen_series "${PACKAGE_VERSION}")

set(PACKAGE_VERSION_COMPATIBLE FALSE)
if(PACKAGE_FIND_VERSION_RANGE)
  if(PACKAGE_FIND_VERSION_MIN VERSION_LESS_EQUAL PACKAGE_VERSION
     AND (PACKAGE_VERSION VERSION_LESS PACKAGE_FIND_VERSION_MAX
          OR (PACKAGE_FIND_VERSION_RANGE_MAX STREQUAL "INCLUDE" AND PACKAGE_VERSION VERSION_EQUAL PACKAGE_FIND_VERSION_MAX)))
    set(PACKAGE_VERSION_COMPATIBLE TRUE)
  endif()
elseif(PACKAGE_FIND_VERSION VERSION_LESS_EQUAL PACKAGE_VERSION)
  if(PACKAGE_FIND_VERSION_COUNT LESS 2)
    string(REGEX REPLACE "\\..*" "" _tracegen_series "${_tracegen_series}")
    set(_tracegen_wanted "${PACKAGE_FIND_VERSION_MAJOR}")
  else()
    set(_tracegen_wanted "${PACKAGE_FIND_VERSION_MAJOR}.${PACKAGE_FIND_VERSION_MINOR}")
  endif()
  if(_tracegen_wanted STREQUAL _tracegen_series)
    set(PACKAGE_VERSION_COMPATIBLE TRUE)
  endif()
  if(PACKAGE_FIND_VERSION VERSION_EQUAL PACKAGE_VERSION)
    set(PACKAGE_VERSION_EXACT TRUE)
  endif()
endif()
unset(_tracegen_series)
unset(_tracegen_wanted)
