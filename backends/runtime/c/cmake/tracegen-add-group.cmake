# SPDX-License-Identifier: MIT
#
# tracegen_add_group(TARGET
#   FILES trace-events...        each makes a group, named after its folder
#   [GROUP name]                 the group's name; several FILES then make one group
#   [ROOT dir]                   the folder that groups are named from; PROJECT_SOURCE_DIR unless told
#   [BACKENDS name...]           log unless told
#   [FORMATS format...]          h and c unless told, and with backend ust those that it needs
#   [PROVIDER name]              what probes belong to
#   [TYPES name=c_type...]       further names of types
#   [BACKEND_PATHS dir...]       folders with further backends
#   [OPTIONS word...]            further options of `tracegen generate`
#   [OUTPUT_DIR dir]             where files are made; TARGET.trace in the binary folder unless told
#   [PUBLIC])                    lets targets that link TARGET include the headers, too
#
# Makes tracepoints: TARGET compiles the sources, includes the headers, and links the runtime. Where a tracegen.toml is beside the
# files, or above them, it says what is left out here.

function(tracegen_add_group target)
  set(many FILES BACKENDS FORMATS TYPES BACKEND_PATHS OPTIONS)
  cmake_parse_arguments(PARSE_ARGV 1 arg "PUBLIC" "GROUP;ROOT;PROVIDER;OUTPUT_DIR" "${many}")
  set(here "tracegen_add_group(${target})")
  if(arg_UNPARSED_ARGUMENTS)
    list(JOIN arg_UNPARSED_ARGUMENTS " " unknown)
    message(FATAL_ERROR "${here}: unknown arguments: ${unknown}")
  endif()
  if(arg_KEYWORDS_MISSING_VALUES)
    list(JOIN arg_KEYWORDS_MISSING_VALUES ", " missing)
    message(FATAL_ERROR "${here}: there is no value for: ${missing}")
  endif()
  _tracegen_check_target("${here}" ${target})
  if(NOT arg_FILES)
    message(FATAL_ERROR "${here}: say which: FILES trace-events...")
  endif()
  if(NOT TRACEGEN_EXECUTABLE)
    message(FATAL_ERROR "${here}: the command was not looked for; find_package(tracegen) needs the component generator for that")
  endif()

  # All paths are absolute: what a depfile says must not depend on where a command runs.
  _tracegen_absolute(files "${CMAKE_CURRENT_SOURCE_DIR}" ${arg_FILES})
  _tracegen_check_files("${here}" ${files})
  _tracegen_absolute(root "${CMAKE_CURRENT_SOURCE_DIR}" "${arg_ROOT}")
  if(NOT arg_ROOT)
    set(root "${PROJECT_SOURCE_DIR}")
  endif()
  _tracegen_absolute(folder "${CMAKE_CURRENT_BINARY_DIR}" "${arg_OUTPUT_DIR}")
  if(NOT arg_OUTPUT_DIR)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}.trace")
  endif()
  _tracegen_absolute(backend_paths "${CMAKE_CURRENT_SOURCE_DIR}" ${arg_BACKEND_PATHS})

  set(words generate --root "${root}" -o "${folder}")
  if(arg_GROUP)
    list(APPEND words --merge --group "${arg_GROUP}")
  endif()
  if(NOT arg_FORMATS AND "ust" IN_LIST arg_BACKENDS)
    set(arg_FORMATS h c ust-events-h ust-events-c)
  endif()
  _tracegen_options(words --backend ${arg_BACKENDS})
  _tracegen_options(words --format ${arg_FORMATS})
  _tracegen_options(words --type ${arg_TYPES})
  _tracegen_options(words --backend-path ${backend_paths})
  _tracegen_options(words --provider ${arg_PROVIDER})
  list(APPEND words ${arg_OPTIONS})
  _tracegen_outputs("${here}" outputs ${words} ${files})

  _tracegen_add_target("${target}" "${folder}" "${words}" "${files}" "${outputs}")
  _tracegen_use("${target}" "${folder}" "${outputs}" "${arg_PUBLIC}")
endfunction()

function(_tracegen_check_target here target)
  if(NOT TARGET ${target})
    message(FATAL_ERROR "${here}: there is no such target; add_executable() and add_library() make one")
  endif()
  get_target_property(aliased ${target} ALIASED_TARGET)
  get_target_property(is_imported ${target} IMPORTED)
  get_target_property(type ${target} TYPE)
  if(aliased)
    message(FATAL_ERROR "${here}: that is an alias; name the target itself: ${aliased}")
  endif()
  if(is_imported OR NOT type MATCHES "^(EXECUTABLE|(STATIC|SHARED|MODULE|OBJECT)_LIBRARY)$")
    message(FATAL_ERROR "${here}: that target compiles no sources (${type})")
  endif()
endfunction()

# What is not there has to be made by a rule of this folder.
function(_tracegen_check_files here)
  foreach(file IN LISTS ARGN)
    get_source_file_property(is_generated "${file}" GENERATED)
    if(NOT is_generated AND NOT EXISTS "${file}")
      message(FATAL_ERROR "${here}: there is no such file: ${file}")
    endif()
  endforeach()
endfunction()

# Sets `out` to the paths, those that are relative leading from `base`.
function(_tracegen_absolute out base)
  set(absolute)
  foreach(path IN LISTS ARGN)
    get_filename_component(path "${path}" ABSOLUTE BASE_DIR "${base}")
    list(APPEND absolute "${path}")
  endforeach()
  set(${out} "${absolute}" PARENT_SCOPE)
endfunction()

# Appends the option to the list `out`, once for each value.
function(_tracegen_options out option)
  foreach(value IN LISTS ARGN)
    list(APPEND ${out} "${option}" "${value}")
  endforeach()
  set(${out} "${${out}}" PARENT_SCOPE)
endfunction()

# Sets `out` to the files that a command line makes. What is wrong with it is told now.
function(_tracegen_outputs here out)
  execute_process(COMMAND ${TRACEGEN_EXECUTABLE} ${ARGN} --list-outputs
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    OUTPUT_VARIABLE listed ERROR_VARIABLE error RESULT_VARIABLE status OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT status EQUAL 0)
    # The words of the command line are those of this function.
    string(REGEX REPLACE "^Usage:[^\n]*\n(Try [^\n]*\n)?\n?" "" error "${error}")
    string(REPLACE "--root DIR" "ROOT dir" error "${error}")
    string(REPLACE "--group NAME" "GROUP name" error "${error}")
    message(FATAL_ERROR "${here}: ${error}")
  endif()
  string(REPLACE "\n" ";" listed "${listed}")
  set(${out} "${listed}" PARENT_SCOPE)
endfunction()

# Adds a target that makes the files, and is made before TARGET.
#
# The rule's output is a stamp, and the files are what comes with it: so, with make as with Ninja, what did not change is not
# compiled anew. Of such files make knows nothing, so with it a command looks whether they are there still. TARGET may be of
# another folder, which sees no rule of this one; hence a target, not a rule alone.
function(_tracegen_add_target target folder words files outputs)
  get_property(made TARGET ${target} PROPERTY TRACEGEN_OUTPUTS)
  foreach(output IN LISTS outputs)
    if(output IN_LIST made)
      message(FATAL_ERROR "tracegen_add_group(${target}): another call makes '${output}' too; put its FILES and these into one")
    endif()
  endforeach()
  set_property(TARGET ${target} APPEND PROPERTY TRACEGEN_OUTPUTS ${outputs})

  list(GET outputs 0 first)
  get_filename_component(name "${first}" NAME_WE)
  set(stamp "${folder}/${name}.stamp")
  set(depfile "${folder}/${name}.d")
  file(MAKE_DIRECTORY "${folder}")
  set(generate ${TRACEGEN_EXECUTABLE} ${words} --stamp "${stamp}" --depfile "${depfile}" ${files})
  set(make_again)
  set(forget)
  if(CMAKE_GENERATOR MATCHES "Make")
    # To what CMake has from an earlier depfile it adds what a new one has. A file that is gone would stay in it, and make would
    # run the command each time.
    set(known "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.${name}.dir/compiler_depend.internal")
    set(forget COMMAND "${CMAKE_COMMAND}" -E rm -f "${known}")
    set(script "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/tracegen-remake.cmake")
    set(make_again COMMAND "${CMAKE_COMMAND}" -P "${script}" -- ${outputs} -- ${generate})
  endif()
  # A first one is in no depfile yet.
  _tracegen_project_files(project_files ${files})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${project_files})
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS ${outputs}
    COMMAND ${generate}
    ${forget}
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    DEPENDS ${files} ${project_files}
    DEPFILE "${depfile}"
    COMMENT "Generating tracepoints of ${target}"
    VERBATIM)
  add_custom_target(${target}.${name} ${make_again}
    DEPENDS "${stamp}"
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    VERBATIM)
  add_dependencies(${target} ${target}.${name})
endfunction()

# Sets `out` to each tracegen.toml that has a say in what is made of the files: with them, CMake has to run again, too.
function(_tracegen_project_files out)
  set(found)
  foreach(folder IN LISTS ARGN)
    set(before)
    while(NOT folder STREQUAL before)
      set(before "${folder}")
      get_filename_component(folder "${folder}" DIRECTORY)
      if(EXISTS "${folder}/tracegen.toml")
        list(APPEND found "${folder}/tracegen.toml")
        break()
      endif()
    endwhile()
  endforeach()
  list(REMOVE_DUPLICATES found)
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# Lets TARGET compile the sources, include the headers, and link the runtime.
function(_tracegen_use target folder outputs is_public)
  set(compiled ${outputs})
  list(FILTER compiled INCLUDE REGEX "\\.[ch]$")
  target_sources(${target} PRIVATE ${compiled})
  set_source_files_properties(${compiled} TARGET_DIRECTORY ${target} PROPERTIES
    GENERATED TRUE SKIP_AUTOGEN TRUE SKIP_UNITY_BUILD_INCLUSION TRUE)

  # Properties, for target_link_libraries() could be used with or without PRIVATE, and not with both.
  set(runtime tracegen::runtime)
  get_target_property(type ${target} TYPE)
  set_property(TARGET ${target} APPEND PROPERTY INCLUDE_DIRECTORIES "${folder}")
  set_property(TARGET ${target} APPEND PROPERTY LINK_LIBRARIES ${runtime})
  if(is_public)
    set_property(TARGET ${target} APPEND PROPERTY INTERFACE_INCLUDE_DIRECTORIES "$<BUILD_INTERFACE:${folder}>")
    set_property(TARGET ${target} APPEND PROPERTY INTERFACE_LINK_LIBRARIES ${runtime})
  elseif(type MATCHES "^(STATIC|OBJECT)_LIBRARY$")
    set_property(TARGET ${target} APPEND PROPERTY INTERFACE_LINK_LIBRARIES "$<LINK_ONLY:${runtime}>")
  endif()
endfunction()
