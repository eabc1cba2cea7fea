# SPDX-License-Identifier: MIT
#
# The target tracegen::runtime. A process should have one runtime, so a project has one, wherever it asks for it.
if(NOT TARGET tracegen::runtime)
  include(CMakeFindDependencyMacro)
  find_dependency(Threads)
  get_filename_component(_tracegen_c "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
  # Another version, whose sources may be others, has another number there.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${_tracegen_c}/include/tracegen/version.h")
  file(GLOB _tracegen_sources "${_tracegen_c}/src/*.c")
  if(TRACEGEN_SHARED_RUNTIME)
    set(_tracegen_type SHARED)
  else()
    set(_tracegen_type STATIC)
  endif()
  add_library(tracegen_runtime ${_tracegen_type} EXCLUDE_FROM_ALL ${_tracegen_sources})
  add_library(tracegen::runtime ALIAS tracegen_runtime)
  set_target_properties(tracegen_runtime PROPERTIES
    OUTPUT_NAME tracegen
    VERSION ${tracegen_VERSION}
    SOVERSION ${tracegen_VERSION}
    POSITION_INDEPENDENT_CODE ON
    UNITY_BUILD OFF
    C_VISIBILITY_PRESET default
    C_CLANG_TIDY "" C_CPPCHECK "" C_INCLUDE_WHAT_YOU_USE "" C_CPPLINT "")
  # Its sources are another project's: what compilers say of them is not for this one.
  target_compile_options(tracegen_runtime PRIVATE $<$<C_COMPILER_ID:GNU,Clang,AppleClang>:-w>)
  target_compile_features(tracegen_runtime PUBLIC c_std_11)
  target_include_directories(tracegen_runtime PRIVATE "${_tracegen_c}/include")
  target_include_directories(tracegen_runtime SYSTEM INTERFACE "$<BUILD_INTERFACE:${_tracegen_c}/include>")
  target_link_libraries(tracegen_runtime PUBLIC Threads::Threads)
  unset(_tracegen_c)
  unset(_tracegen_sources)
  unset(_tracegen_type)
endif()
