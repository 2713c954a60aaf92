// Generated from contracts/openapi.yaml by `npm run generate`.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
"use strict";
export const ThingName = validate10;
const schema11 = {"$id":"ThingName","type":"string","pattern":"^[a-zA-Z0-9:_-]{1,128}$"};
const pattern0 = new RegExp("^[a-zA-Z0-9:_-]{1,128}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ThingName" */;
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const TaskId = validate11;
const schema12 = {"$id":"TaskId","type":"string","pattern":"^[A-Za-z0-9_-]{9}$"};
const pattern1 = new RegExp("^[A-Za-z0-9_-]{9}$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TaskId" */;
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern1.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{9}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{9}$"+"\"",schema:"^[A-Za-z0-9_-]{9}$",parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const TaskStatus = validate12;
const schema13 = {"$id":"TaskStatus","type":"string","enum":["Waiting","InProgress","Success","Failure"]};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TaskStatus" */;
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "Waiting") || (data === "InProgress")) || (data === "Success")) || (data === "Failure"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

export const KeyAlgorithm = validate13;
const schema14 = {"$id":"KeyAlgorithm","type":"string","enum":["EC_P256","RSA_2048"]};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="KeyAlgorithm" */;
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "EC_P256") || (data === "RSA_2048"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values",schema:schema14.enum,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const CoreTaskRequest = validate14;
const schema15 = {"$id":"CoreTaskRequest","type":"object","additionalProperties":false,"required":["type","coreVersion","cores"],"properties":{"type":{"type":"string","enum":["Create"]},"coreVersion":{"type":"string","pattern":"^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$"},"cores":{"type":"array","minItems":1,"items":{"$ref":"CoreToCreate"}},"options":{"$ref":"CoreTaskOptions"}}};
const schema21 = {"$id":"CoreTaskOptions","type":"object","additionalProperties":false,"properties":{"deprovisionCores":{"type":"boolean"},"deprovisionClientDevices":{"type":"boolean"}}};
const pattern2 = new RegExp("^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$", "u");
const schema16 = {"$id":"CoreToCreate","type":"object","additionalProperties":false,"required":["name","provisioningTemplate"],"properties":{"name":{"$ref":"ThingName"},"provisioningTemplate":{"type":"string","pattern":"^[a-zA-Z0-9_.-]{1,128}$"},"provisioningParameters":{"type":"object","additionalProperties":{"type":"string","maxLength":4096}},"cdfProvisioningParameters":{"$ref":"CertificateParameters"},"configFileGenerator":{"type":"string","minLength":1,"maxLength":64},"adopt":{"type":"boolean"}}};
const pattern4 = new RegExp("^[a-zA-Z0-9_.-]{1,128}$", "u");
const func2 = ucs2length.default;
const schema18 = {"$id":"CertificateParameters","type":"object","additionalProperties":false,"properties":{"caId":{"type":"string","pattern":"^[a-fA-F0-9]{64}$"},"certInfo":{"$ref":"CertificateSubject"},"keyAlgorithm":{"$ref":"KeyAlgorithm"}}};
const schema19 = {"$id":"CertificateSubject","type":"object","additionalProperties":false,"properties":{"commonName":{"type":"string","minLength":1,"maxLength":64},"organization":{"type":"string","minLength":1,"maxLength":64},"organizationalUnit":{"type":"string","minLength":1,"maxLength":64},"locality":{"type":"string","minLength":1,"maxLength":128},"stateName":{"type":"string","minLength":1,"maxLength":128},"country":{"type":"string","pattern":"^[A-Za-z]{2}$"},"emailAddress":{"type":"string","pattern":"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$","maxLength":255},"daysExpiry":{"type":"integer","minimum":1,"maximum":36500}}};
const pattern5 = new RegExp("^[a-fA-F0-9]{64}$", "u");
const pattern6 = new RegExp("^[A-Za-z]{2}$", "u");
const pattern7 = new RegExp("^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$", "u");

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CertificateParameters" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "caId") || (key0 === "certInfo")) || (key0 === "keyAlgorithm"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.caId !== undefined){
let data0 = data.caId;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err1 = {instancePath:instancePath+"/caId",schemaPath:"#/properties/caId/pattern",keyword:"pattern",params:{pattern: "^[a-fA-F0-9]{64}$"},message:"must match pattern \""+"^[a-fA-F0-9]{64}$"+"\"",schema:"^[a-fA-F0-9]{64}$",parentSchema:schema18.properties.caId,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/caId",schemaPath:"#/properties/caId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.caId.type,parentSchema:schema18.properties.caId,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.certInfo !== undefined){
let data1 = data.certInfo;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((((((((key1 === "commonName") || (key1 === "organization")) || (key1 === "organizationalUnit")) || (key1 === "locality")) || (key1 === "stateName")) || (key1 === "country")) || (key1 === "emailAddress")) || (key1 === "daysExpiry"))){
const err3 = {instancePath:instancePath+"/certInfo",schemaPath:"CertificateSubject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.commonName !== undefined){
let data2 = data1.commonName;
if(typeof data2 === "string"){
if(func2(data2) > 64){
const err4 = {instancePath:instancePath+"/certInfo/commonName",schemaPath:"CertificateSubject/properties/commonName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.commonName,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data2) < 1){
const err5 = {instancePath:instancePath+"/certInfo/commonName",schemaPath:"CertificateSubject/properties/commonName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.commonName,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/certInfo/commonName",schemaPath:"CertificateSubject/properties/commonName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.commonName.type,parentSchema:schema19.properties.commonName,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.organization !== undefined){
let data3 = data1.organization;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err7 = {instancePath:instancePath+"/certInfo/organization",schemaPath:"CertificateSubject/properties/organization/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.organization,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data3) < 1){
const err8 = {instancePath:instancePath+"/certInfo/organization",schemaPath:"CertificateSubject/properties/organization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.organization,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/certInfo/organization",schemaPath:"CertificateSubject/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.organization.type,parentSchema:schema19.properties.organization,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.organizationalUnit !== undefined){
let data4 = data1.organizationalUnit;
if(typeof data4 === "string"){
if(func2(data4) > 64){
const err10 = {instancePath:instancePath+"/certInfo/organizationalUnit",schemaPath:"CertificateSubject/properties/organizationalUnit/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.organizationalUnit,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data4) < 1){
const err11 = {instancePath:instancePath+"/certInfo/organizationalUnit",schemaPath:"CertificateSubject/properties/organizationalUnit/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.organizationalUnit,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/certInfo/organizationalUnit",schemaPath:"CertificateSubject/properties/organizationalUnit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.organizationalUnit.type,parentSchema:schema19.properties.organizationalUnit,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.locality !== undefined){
let data5 = data1.locality;
if(typeof data5 === "string"){
if(func2(data5) > 128){
const err13 = {instancePath:instancePath+"/certInfo/locality",schemaPath:"CertificateSubject/properties/locality/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.locality,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data5) < 1){
const err14 = {instancePath:instancePath+"/certInfo/locality",schemaPath:"CertificateSubject/properties/locality/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.locality,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/certInfo/locality",schemaPath:"CertificateSubject/properties/locality/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.locality.type,parentSchema:schema19.properties.locality,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.stateName !== undefined){
let data6 = data1.stateName;
if(typeof data6 === "string"){
if(func2(data6) > 128){
const err16 = {instancePath:instancePath+"/certInfo/stateName",schemaPath:"CertificateSubject/properties/stateName/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.stateName,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func2(data6) < 1){
const err17 = {instancePath:instancePath+"/certInfo/stateName",schemaPath:"CertificateSubject/properties/stateName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.stateName,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/certInfo/stateName",schemaPath:"CertificateSubject/properties/stateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.stateName.type,parentSchema:schema19.properties.stateName,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.country !== undefined){
let data7 = data1.country;
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err19 = {instancePath:instancePath+"/certInfo/country",schemaPath:"CertificateSubject/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2}$"},message:"must match pattern \""+"^[A-Za-z]{2}$"+"\"",schema:"^[A-Za-z]{2}$",parentSchema:schema19.properties.country,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/certInfo/country",schemaPath:"CertificateSubject/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.country.type,parentSchema:schema19.properties.country,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.emailAddress !== undefined){
let data8 = data1.emailAddress;
if(typeof data8 === "string"){
if(func2(data8) > 255){
const err21 = {instancePath:instancePath+"/certInfo/emailAddress",schemaPath:"CertificateSubject/properties/emailAddress/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema19.properties.emailAddress,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern7.test(data8)){
const err22 = {instancePath:instancePath+"/certInfo/emailAddress",schemaPath:"CertificateSubject/properties/emailAddress/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$"},message:"must match pattern \""+"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$"+"\"",schema:"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$",parentSchema:schema19.properties.emailAddress,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/certInfo/emailAddress",schemaPath:"CertificateSubject/properties/emailAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.emailAddress.type,parentSchema:schema19.properties.emailAddress,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.daysExpiry !== undefined){
let data9 = data1.daysExpiry;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err24 = {instancePath:instancePath+"/certInfo/daysExpiry",schemaPath:"CertificateSubject/properties/daysExpiry/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.daysExpiry.type,parentSchema:schema19.properties.daysExpiry,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 36500 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/certInfo/daysExpiry",schemaPath:"CertificateSubject/properties/daysExpiry/maximum",keyword:"maximum",params:{comparison: "<=", limit: 36500},message:"must be <= 36500",schema:36500,parentSchema:schema19.properties.daysExpiry,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/certInfo/daysExpiry",schemaPath:"CertificateSubject/properties/daysExpiry/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.daysExpiry,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/certInfo",schemaPath:"CertificateSubject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.keyAlgorithm !== undefined){
let data10 = data.keyAlgorithm;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/keyAlgorithm",schemaPath:"KeyAlgorithm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data10 === "EC_P256") || (data10 === "RSA_2048"))){
const err29 = {instancePath:instancePath+"/keyAlgorithm",schemaPath:"KeyAlgorithm/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values",schema:schema14.enum,parentSchema:schema14,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}


function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreToCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provisioningTemplate === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioningTemplate"},message:"must have required property '"+"provisioningTemplate"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "provisioningTemplate")) || (key0 === "provisioningParameters")) || (key0 === "cdfProvisioningParameters")) || (key0 === "configFileGenerator")) || (key0 === "adopt"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.provisioningTemplate !== undefined){
let data1 = data.provisioningTemplate;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_.-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9_.-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9_.-]{1,128}$",parentSchema:schema16.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.provisioningTemplate.type,parentSchema:schema16.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.provisioningParameters !== undefined){
let data2 = data.provisioningParameters;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 4096){
const err7 = {instancePath:instancePath+"/provisioningParameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provisioningParameters/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema16.properties.provisioningParameters.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/provisioningParameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provisioningParameters/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.provisioningParameters.additionalProperties.type,parentSchema:schema16.properties.provisioningParameters.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/provisioningParameters",schemaPath:"#/properties/provisioningParameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.provisioningParameters.type,parentSchema:schema16.properties.provisioningParameters,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.cdfProvisioningParameters !== undefined){
if(!(validate16(data.cdfProvisioningParameters, {instancePath:instancePath+"/cdfProvisioningParameters",parentData:data,parentDataProperty:"cdfProvisioningParameters",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
if(data.configFileGenerator !== undefined){
let data5 = data.configFileGenerator;
if(typeof data5 === "string"){
if(func2(data5) > 64){
const err10 = {instancePath:instancePath+"/configFileGenerator",schemaPath:"#/properties/configFileGenerator/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema16.properties.configFileGenerator,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data5) < 1){
const err11 = {instancePath:instancePath+"/configFileGenerator",schemaPath:"#/properties/configFileGenerator/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.configFileGenerator,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/configFileGenerator",schemaPath:"#/properties/configFileGenerator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.configFileGenerator.type,parentSchema:schema16.properties.configFileGenerator,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.adopt !== undefined){
let data6 = data.adopt;
if(typeof data6 !== "boolean"){
const err13 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema16.properties.adopt.type,parentSchema:schema16.properties.adopt,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTaskRequest" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.coreVersion === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "coreVersion"},message:"must have required property '"+"coreVersion"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.cores === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "coreVersion")) || (key0 === "cores")) || (key0 === "options"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.type.type,parentSchema:schema15.properties.type,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(data0 === "Create")){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema15.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema15.properties.type.enum,parentSchema:schema15.properties.type,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.coreVersion !== undefined){
let data1 = data.coreVersion;
if(typeof data1 === "string"){
if(!pattern2.test(data1)){
const err6 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/pattern",keyword:"pattern",params:{pattern: "^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$"},message:"must match pattern \""+"^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$"+"\"",schema:"^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$",parentSchema:schema15.properties.coreVersion,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.coreVersion.type,parentSchema:schema15.properties.coreVersion,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cores !== undefined){
let data2 = data.cores;
if(Array.isArray(data2)){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema15.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate15(data2[i0], {instancePath:instancePath+"/cores/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.cores.type,parentSchema:schema15.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.options !== undefined){
let data4 = data.options;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "deprovisionCores") || (key1 === "deprovisionClientDevices"))){
const err10 = {instancePath:instancePath+"/options",schemaPath:"CoreTaskOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.deprovisionCores !== undefined){
let data5 = data4.deprovisionCores;
if(typeof data5 !== "boolean"){
const err11 = {instancePath:instancePath+"/options/deprovisionCores",schemaPath:"CoreTaskOptions/properties/deprovisionCores/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionCores.type,parentSchema:schema21.properties.deprovisionCores,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.deprovisionClientDevices !== undefined){
let data6 = data4.deprovisionClientDevices;
if(typeof data6 !== "boolean"){
const err12 = {instancePath:instancePath+"/options/deprovisionClientDevices",schemaPath:"CoreTaskOptions/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionClientDevices.type,parentSchema:schema21.properties.deprovisionClientDevices,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/options",schemaPath:"CoreTaskOptions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const CoreTaskOptions = validate19;

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTaskOptions" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "deprovisionCores") || (key0 === "deprovisionClientDevices"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.deprovisionCores !== undefined){
let data0 = data.deprovisionCores;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/deprovisionCores",schemaPath:"#/properties/deprovisionCores/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionCores.type,parentSchema:schema21.properties.deprovisionCores,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.deprovisionClientDevices !== undefined){
let data1 = data.deprovisionClientDevices;
if(typeof data1 !== "boolean"){
const err2 = {instancePath:instancePath+"/deprovisionClientDevices",schemaPath:"#/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionClientDevices.type,parentSchema:schema21.properties.deprovisionClientDevices,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const CoreToCreate = validate15;

export const CertificateParameters = validate16;

export const CertificateSubject = validate20;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CertificateSubject" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "commonName") || (key0 === "organization")) || (key0 === "organizationalUnit")) || (key0 === "locality")) || (key0 === "stateName")) || (key0 === "country")) || (key0 === "emailAddress")) || (key0 === "daysExpiry"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.commonName !== undefined){
let data0 = data.commonName;
if(typeof data0 === "string"){
if(func2(data0) > 64){
const err1 = {instancePath:instancePath+"/commonName",schemaPath:"#/properties/commonName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.commonName,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/commonName",schemaPath:"#/properties/commonName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.commonName,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/commonName",schemaPath:"#/properties/commonName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.commonName.type,parentSchema:schema19.properties.commonName,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.organization !== undefined){
let data1 = data.organization;
if(typeof data1 === "string"){
if(func2(data1) > 64){
const err4 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.organization,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.organization,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.organization.type,parentSchema:schema19.properties.organization,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.organizationalUnit !== undefined){
let data2 = data.organizationalUnit;
if(typeof data2 === "string"){
if(func2(data2) > 64){
const err7 = {instancePath:instancePath+"/organizationalUnit",schemaPath:"#/properties/organizationalUnit/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.organizationalUnit,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/organizationalUnit",schemaPath:"#/properties/organizationalUnit/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.organizationalUnit,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/organizationalUnit",schemaPath:"#/properties/organizationalUnit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.organizationalUnit.type,parentSchema:schema19.properties.organizationalUnit,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.locality !== undefined){
let data3 = data.locality;
if(typeof data3 === "string"){
if(func2(data3) > 128){
const err10 = {instancePath:instancePath+"/locality",schemaPath:"#/properties/locality/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.locality,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data3) < 1){
const err11 = {instancePath:instancePath+"/locality",schemaPath:"#/properties/locality/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.locality,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/locality",schemaPath:"#/properties/locality/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.locality.type,parentSchema:schema19.properties.locality,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.stateName !== undefined){
let data4 = data.stateName;
if(typeof data4 === "string"){
if(func2(data4) > 128){
const err13 = {instancePath:instancePath+"/stateName",schemaPath:"#/properties/stateName/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.stateName,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data4) < 1){
const err14 = {instancePath:instancePath+"/stateName",schemaPath:"#/properties/stateName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.stateName,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/stateName",schemaPath:"#/properties/stateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.stateName.type,parentSchema:schema19.properties.stateName,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.country !== undefined){
let data5 = data.country;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err16 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2}$"},message:"must match pattern \""+"^[A-Za-z]{2}$"+"\"",schema:"^[A-Za-z]{2}$",parentSchema:schema19.properties.country,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.country.type,parentSchema:schema19.properties.country,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.emailAddress !== undefined){
let data6 = data.emailAddress;
if(typeof data6 === "string"){
if(func2(data6) > 255){
const err18 = {instancePath:instancePath+"/emailAddress",schemaPath:"#/properties/emailAddress/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema19.properties.emailAddress,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data6)){
const err19 = {instancePath:instancePath+"/emailAddress",schemaPath:"#/properties/emailAddress/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$"},message:"must match pattern \""+"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$"+"\"",schema:"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$",parentSchema:schema19.properties.emailAddress,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/emailAddress",schemaPath:"#/properties/emailAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.emailAddress.type,parentSchema:schema19.properties.emailAddress,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.daysExpiry !== undefined){
let data7 = data.daysExpiry;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err21 = {instancePath:instancePath+"/daysExpiry",schemaPath:"#/properties/daysExpiry/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.daysExpiry.type,parentSchema:schema19.properties.daysExpiry,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 36500 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/daysExpiry",schemaPath:"#/properties/daysExpiry/maximum",keyword:"maximum",params:{comparison: "<=", limit: 36500},message:"must be <= 36500",schema:36500,parentSchema:schema19.properties.daysExpiry,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err23 = {instancePath:instancePath+"/daysExpiry",schemaPath:"#/properties/daysExpiry/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.daysExpiry,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const CoreTask = validate21;
const schema24 = {"$id":"CoreTask","type":"object","additionalProperties":false,"required":["id","type","coreVersion","cores","taskStatus","progress","links","createdAt","updatedAt"],"properties":{"id":{"$ref":"TaskId"},"type":{"type":"string","enum":["Create"]},"coreVersion":{"type":"string"},"options":{"$ref":"CoreTaskOptions"},"cores":{"type":"array","items":{"$ref":"CoreTaskItem"}},"taskStatus":{"$ref":"TaskStatus"},"statusMessage":{"type":"string"},"progress":{"$ref":"Progress"},"links":{"$ref":"TaskLinks"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"},"pagination":{"$ref":"ThingPagination"}}};
const schema36 = {"$id":"Progress","type":"object","additionalProperties":false,"required":["total","waiting","inProgress","succeeded","failed"],"properties":{"total":{"type":"integer","minimum":0},"waiting":{"type":"integer","minimum":0},"inProgress":{"type":"integer","minimum":0},"succeeded":{"type":"integer","minimum":0},"failed":{"type":"integer","minimum":0}}};
const schema37 = {"$id":"TaskLinks","type":"object","additionalProperties":false,"required":["self","cores","execution"],"properties":{"self":{"type":"string"},"cores":{"type":"string"},"execution":{"type":"string"}}};
const schema32 = {"$id":"Instant","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"};
const schema34 = {"$id":"OptionalInstant","type":["string","null"],"pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"};
const schema40 = {"$id":"ThingPagination","type":"object","additionalProperties":false,"properties":{"count":{"type":"string"},"lastEvaluated":{"type":"object","additionalProperties":false,"required":["thingName"],"properties":{"thingName":{"type":"string"}}}}};
const func27 = Object.prototype.hasOwnProperty;
const pattern12 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u");
const schema27 = {"$id":"CoreTaskItem","type":"object","additionalProperties":false,"required":["name","taskStatus","createdAt","updatedAt","links"],"properties":{"name":{"$ref":"ThingName"},"taskStatus":{"$ref":"TaskStatus"},"statusMessage":{"type":"string"},"code":{"type":"string"},"hint":{"type":"string"},"retryable":{"type":"boolean"},"exists":{"$ref":"ExistingParts"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"},"links":{"type":"object","additionalProperties":false,"required":["core"],"properties":{"core":{"type":"string"},"execution":{"type":"string"}}}}};
const schema30 = {"$id":"ExistingParts","type":"object","additionalProperties":false,"properties":{"thing":{"type":"boolean"},"certificateId":{"type":"string"},"policies":{"type":"array","items":{"type":"string"}},"certs":{"$ref":"Artifact"},"config":{"$ref":"Artifact"},"unknown":{"type":"array","items":{"type":"string","enum":["thing","certificateId","policies","certs","config"]}}}};
const schema31 = {"$id":"Artifact","type":"object","additionalProperties":false,"required":["bucket","key","createdAt"],"properties":{"bucket":{"type":"string"},"key":{"type":"string"},"createdAt":{"$ref":"Instant"},"expiresAt":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Artifact" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.bucket === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bucket"},message:"must have required property '"+"bucket"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.key === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.createdAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "bucket") || (key0 === "key")) || (key0 === "createdAt")) || (key0 === "expiresAt"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.bucket !== undefined){
let data0 = data.bucket;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/bucket",schemaPath:"#/properties/bucket/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.bucket.type,parentSchema:schema31.properties.bucket,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.key !== undefined){
let data1 = data.key;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.key.type,parentSchema:schema31.properties.key,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data2 = data.createdAt;
if(typeof data2 === "string"){
if(!pattern12.test(data2)){
const err6 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.expiresAt !== undefined){
let data3 = data.expiresAt;
if(typeof data3 === "string"){
if(!pattern12.test(data3)){
const err8 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema31.properties.expiresAt,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.expiresAt.type,parentSchema:schema31.properties.expiresAt,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ExistingParts" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "thing") || (key0 === "certificateId")) || (key0 === "policies")) || (key0 === "certs")) || (key0 === "config")) || (key0 === "unknown"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.thing !== undefined){
let data0 = data.thing;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/thing",schemaPath:"#/properties/thing/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema30.properties.thing.type,parentSchema:schema30.properties.thing,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.certificateId !== undefined){
let data1 = data.certificateId;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/certificateId",schemaPath:"#/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.certificateId.type,parentSchema:schema30.properties.certificateId,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.policies !== undefined){
let data2 = data.policies;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/policies/" + i0,schemaPath:"#/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.policies.items.type,parentSchema:schema30.properties.policies.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.policies.type,parentSchema:schema30.properties.policies,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.certs !== undefined){
if(!(validate24(data.certs, {instancePath:instancePath+"/certs",parentData:data,parentDataProperty:"certs",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.config !== undefined){
if(!(validate24(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.unknown !== undefined){
let data6 = data.unknown;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err5 = {instancePath:instancePath+"/unknown/" + i1,schemaPath:"#/properties/unknown/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.unknown.items.type,parentSchema:schema30.properties.unknown.items,data:data7};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((((data7 === "thing") || (data7 === "certificateId")) || (data7 === "policies")) || (data7 === "certs")) || (data7 === "config"))){
const err6 = {instancePath:instancePath+"/unknown/" + i1,schemaPath:"#/properties/unknown/items/enum",keyword:"enum",params:{allowedValues: schema30.properties.unknown.items.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.unknown.items.enum,parentSchema:schema30.properties.unknown.items,data:data7};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.unknown.type,parentSchema:schema30.properties.unknown,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTaskItem" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.taskStatus === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taskStatus"},message:"must have required property '"+"taskStatus"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.createdAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.updatedAt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.links === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func27.call(schema27.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.taskStatus !== undefined){
let data1 = data.taskStatus;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data1 === "Waiting") || (data1 === "InProgress")) || (data1 === "Success")) || (data1 === "Failure"))){
const err9 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.statusMessage !== undefined){
let data2 = data.statusMessage;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/statusMessage",schemaPath:"#/properties/statusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.statusMessage.type,parentSchema:schema27.properties.statusMessage,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.code !== undefined){
let data3 = data.code;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.code.type,parentSchema:schema27.properties.code,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.hint !== undefined){
let data4 = data.hint;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.hint.type,parentSchema:schema27.properties.hint,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.retryable !== undefined){
let data5 = data.retryable;
if(typeof data5 !== "boolean"){
const err13 = {instancePath:instancePath+"/retryable",schemaPath:"#/properties/retryable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema27.properties.retryable.type,parentSchema:schema27.properties.retryable,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.exists !== undefined){
if(!(validate23(data.exists, {instancePath:instancePath+"/exists",parentData:data,parentDataProperty:"exists",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.createdAt !== undefined){
let data7 = data.createdAt;
if(typeof data7 === "string"){
if(!pattern12.test(data7)){
const err14 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data8 = data.updatedAt;
if((typeof data8 !== "string") && (data8 !== null)){
const err16 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema34.type},message:"must be string,null",schema:schema34.type,parentSchema:schema34,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern12.test(data8)){
const err17 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema34,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.links !== undefined){
let data9 = data.links;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.core === undefined){
const err18 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "core"},message:"must have required property '"+"core"+"'",schema:schema27.properties.links.required,parentSchema:schema27.properties.links,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "core") || (key1 === "execution"))){
const err19 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema27.properties.links,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.core !== undefined){
let data10 = data9.core;
if(typeof data10 !== "string"){
const err20 = {instancePath:instancePath+"/links/core",schemaPath:"#/properties/links/properties/core/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.links.properties.core.type,parentSchema:schema27.properties.links.properties.core,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.execution !== undefined){
let data11 = data9.execution;
if(typeof data11 !== "string"){
const err21 = {instancePath:instancePath+"/links/execution",schemaPath:"#/properties/links/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.links.properties.execution.type,parentSchema:schema27.properties.links.properties.execution,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.links.type,parentSchema:schema27.properties.links,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTask" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.coreVersion === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "coreVersion"},message:"must have required property '"+"coreVersion"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.cores === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.taskStatus === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taskStatus"},message:"must have required property '"+"taskStatus"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.progress === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "progress"},message:"must have required property '"+"progress"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.links === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.createdAt === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.updatedAt === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func27.call(schema24.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err10 = {instancePath:instancePath+"/id",schemaPath:"TaskId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{9}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{9}$"+"\"",schema:"^[A-Za-z0-9_-]{9}$",parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/id",schemaPath:"TaskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.type.type,parentSchema:schema24.properties.type,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(data1 === "Create")){
const err13 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema24.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.type.enum,parentSchema:schema24.properties.type,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.coreVersion !== undefined){
let data2 = data.coreVersion;
if(typeof data2 !== "string"){
const err14 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.coreVersion.type,parentSchema:schema24.properties.coreVersion,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.options !== undefined){
let data3 = data.options;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "deprovisionCores") || (key1 === "deprovisionClientDevices"))){
const err15 = {instancePath:instancePath+"/options",schemaPath:"CoreTaskOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.deprovisionCores !== undefined){
let data4 = data3.deprovisionCores;
if(typeof data4 !== "boolean"){
const err16 = {instancePath:instancePath+"/options/deprovisionCores",schemaPath:"CoreTaskOptions/properties/deprovisionCores/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionCores.type,parentSchema:schema21.properties.deprovisionCores,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.deprovisionClientDevices !== undefined){
let data5 = data3.deprovisionClientDevices;
if(typeof data5 !== "boolean"){
const err17 = {instancePath:instancePath+"/options/deprovisionClientDevices",schemaPath:"CoreTaskOptions/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionClientDevices.type,parentSchema:schema21.properties.deprovisionClientDevices,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/options",schemaPath:"CoreTaskOptions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.cores !== undefined){
let data6 = data.cores;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data6[i0], {instancePath:instancePath+"/cores/" + i0,parentData:data6,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.properties.cores.type,parentSchema:schema24.properties.cores,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.taskStatus !== undefined){
let data8 = data.taskStatus;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data8 === "Waiting") || (data8 === "InProgress")) || (data8 === "Success")) || (data8 === "Failure"))){
const err21 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.statusMessage !== undefined){
let data9 = data.statusMessage;
if(typeof data9 !== "string"){
const err22 = {instancePath:instancePath+"/statusMessage",schemaPath:"#/properties/statusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.statusMessage.type,parentSchema:schema24.properties.statusMessage,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.progress !== undefined){
let data10 = data.progress;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.total === undefined){
const err23 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'",schema:schema36.required,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.waiting === undefined){
const err24 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'",schema:schema36.required,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10.inProgress === undefined){
const err25 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "inProgress"},message:"must have required property '"+"inProgress"+"'",schema:schema36.required,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.succeeded === undefined){
const err26 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "succeeded"},message:"must have required property '"+"succeeded"+"'",schema:schema36.required,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data10.failed === undefined){
const err27 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "failed"},message:"must have required property '"+"failed"+"'",schema:schema36.required,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data10){
if(!(((((key2 === "total") || (key2 === "waiting")) || (key2 === "inProgress")) || (key2 === "succeeded")) || (key2 === "failed"))){
const err28 = {instancePath:instancePath+"/progress",schemaPath:"Progress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.total !== undefined){
let data11 = data10.total;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err29 = {instancePath:instancePath+"/progress/total",schemaPath:"Progress/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.total.type,parentSchema:schema36.properties.total,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/progress/total",schemaPath:"Progress/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.total,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data10.waiting !== undefined){
let data12 = data10.waiting;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err31 = {instancePath:instancePath+"/progress/waiting",schemaPath:"Progress/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.waiting.type,parentSchema:schema36.properties.waiting,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err32 = {instancePath:instancePath+"/progress/waiting",schemaPath:"Progress/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.waiting,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data10.inProgress !== undefined){
let data13 = data10.inProgress;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err33 = {instancePath:instancePath+"/progress/inProgress",schemaPath:"Progress/properties/inProgress/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.inProgress.type,parentSchema:schema36.properties.inProgress,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/progress/inProgress",schemaPath:"Progress/properties/inProgress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.inProgress,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data10.succeeded !== undefined){
let data14 = data10.succeeded;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err35 = {instancePath:instancePath+"/progress/succeeded",schemaPath:"Progress/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.succeeded.type,parentSchema:schema36.properties.succeeded,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err36 = {instancePath:instancePath+"/progress/succeeded",schemaPath:"Progress/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.succeeded,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data10.failed !== undefined){
let data15 = data10.failed;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err37 = {instancePath:instancePath+"/progress/failed",schemaPath:"Progress/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.failed.type,parentSchema:schema36.properties.failed,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/progress/failed",schemaPath:"Progress/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.failed,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
else {
const err39 = {instancePath:instancePath+"/progress",schemaPath:"Progress/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.links !== undefined){
let data16 = data.links;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.self === undefined){
const err40 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/required",keyword:"required",params:{missingProperty: "self"},message:"must have required property '"+"self"+"'",schema:schema37.required,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data16.cores === undefined){
const err41 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema37.required,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data16.execution === undefined){
const err42 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/required",keyword:"required",params:{missingProperty: "execution"},message:"must have required property '"+"execution"+"'",schema:schema37.required,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key3 in data16){
if(!(((key3 === "self") || (key3 === "cores")) || (key3 === "execution"))){
const err43 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data16.self !== undefined){
let data17 = data16.self;
if(typeof data17 !== "string"){
const err44 = {instancePath:instancePath+"/links/self",schemaPath:"TaskLinks/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.self.type,parentSchema:schema37.properties.self,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data16.cores !== undefined){
let data18 = data16.cores;
if(typeof data18 !== "string"){
const err45 = {instancePath:instancePath+"/links/cores",schemaPath:"TaskLinks/properties/cores/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.cores.type,parentSchema:schema37.properties.cores,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data16.execution !== undefined){
let data19 = data16.execution;
if(typeof data19 !== "string"){
const err46 = {instancePath:instancePath+"/links/execution",schemaPath:"TaskLinks/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.execution.type,parentSchema:schema37.properties.execution,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data20 = data.createdAt;
if(typeof data20 === "string"){
if(!pattern12.test(data20)){
const err48 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data21 = data.updatedAt;
if((typeof data21 !== "string") && (data21 !== null)){
const err50 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema34.type},message:"must be string,null",schema:schema34.type,parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern12.test(data21)){
const err51 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data.pagination !== undefined){
let data22 = data.pagination;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key4 in data22){
if(!((key4 === "count") || (key4 === "lastEvaluated"))){
const err52 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data22.count !== undefined){
let data23 = data22.count;
if(typeof data23 !== "string"){
const err53 = {instancePath:instancePath+"/pagination/count",schemaPath:"ThingPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.count.type,parentSchema:schema40.properties.count,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data22.lastEvaluated !== undefined){
let data24 = data22.lastEvaluated;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.thingName === undefined){
const err54 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema40.properties.lastEvaluated.required,parentSchema:schema40.properties.lastEvaluated,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key5 in data24){
if(!(key5 === "thingName")){
const err55 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.lastEvaluated,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data24.thingName !== undefined){
let data25 = data24.thingName;
if(typeof data25 !== "string"){
const err56 = {instancePath:instancePath+"/pagination/lastEvaluated/thingName",schemaPath:"ThingPagination/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.lastEvaluated.properties.thingName.type,parentSchema:schema40.properties.lastEvaluated.properties.thingName,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.lastEvaluated.type,parentSchema:schema40.properties.lastEvaluated,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data22};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const CoreTaskItem = validate22;

export const ExistingParts = validate23;

export const Progress = validate29;

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Progress" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.total === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.waiting === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.inProgress === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inProgress"},message:"must have required property '"+"inProgress"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.succeeded === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "succeeded"},message:"must have required property '"+"succeeded"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.failed === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "failed"},message:"must have required property '"+"failed"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "total") || (key0 === "waiting")) || (key0 === "inProgress")) || (key0 === "succeeded")) || (key0 === "failed"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.total !== undefined){
let data0 = data.total;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err6 = {instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.total.type,parentSchema:schema36.properties.total,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err7 = {instancePath:instancePath+"/total",schemaPath:"#/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.total,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.waiting !== undefined){
let data1 = data.waiting;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err8 = {instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.waiting.type,parentSchema:schema36.properties.waiting,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.waiting,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.inProgress !== undefined){
let data2 = data.inProgress;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/inProgress",schemaPath:"#/properties/inProgress/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.inProgress.type,parentSchema:schema36.properties.inProgress,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/inProgress",schemaPath:"#/properties/inProgress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.inProgress,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.succeeded !== undefined){
let data3 = data.succeeded;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err12 = {instancePath:instancePath+"/succeeded",schemaPath:"#/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.succeeded.type,parentSchema:schema36.properties.succeeded,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/succeeded",schemaPath:"#/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.succeeded,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.failed !== undefined){
let data4 = data.failed;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err14 = {instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.failed.type,parentSchema:schema36.properties.failed,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.failed,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

export const TaskLinks = validate30;

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TaskLinks" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.self === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "self"},message:"must have required property '"+"self"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cores === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.execution === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "execution"},message:"must have required property '"+"execution"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "self") || (key0 === "cores")) || (key0 === "execution"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.self !== undefined){
let data0 = data.self;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/self",schemaPath:"#/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.self.type,parentSchema:schema37.properties.self,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.cores !== undefined){
let data1 = data.cores;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.cores.type,parentSchema:schema37.properties.cores,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.execution !== undefined){
let data2 = data.execution;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/execution",schemaPath:"#/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.execution.type,parentSchema:schema37.properties.execution,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

export const CoreTaskList = validate31;
const schema43 = {"$id":"CoreTaskList","type":"object","additionalProperties":false,"required":["tasks"],"properties":{"tasks":{"type":"array","items":{"$ref":"CoreTask"}},"pagination":{"type":"object","additionalProperties":false,"properties":{"count":{"type":"string"},"lastEvaluated":{"type":"object","additionalProperties":false,"required":["taskId"],"properties":{"taskId":{"type":"string"}}}}}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTaskList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tasks === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"},message:"must have required property '"+"tasks"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "tasks") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tasks !== undefined){
let data0 = data.tasks;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data0[i0], {instancePath:instancePath+"/tasks/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.tasks.type,parentSchema:schema43.properties.tasks,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.pagination,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"#/properties/pagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.pagination.properties.count.type,parentSchema:schema43.properties.pagination.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.taskId === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "taskId"},message:"must have required property '"+"taskId"+"'",schema:schema43.properties.pagination.properties.lastEvaluated.required,parentSchema:schema43.properties.pagination.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "taskId")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.pagination.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.taskId !== undefined){
let data5 = data4.taskId;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/taskId",schemaPath:"#/properties/pagination/properties/lastEvaluated/properties/taskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.pagination.properties.lastEvaluated.properties.taskId.type,parentSchema:schema43.properties.pagination.properties.lastEvaluated.properties.taskId,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.pagination.properties.lastEvaluated.type,parentSchema:schema43.properties.pagination.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.pagination.type,parentSchema:schema43.properties.pagination,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

export const Core = validate33;
const schema44 = {"$id":"Core","type":"object","additionalProperties":false,"required":["name","artifacts","device","template","provisioning","links","createdAt","updatedAt"],"properties":{"name":{"$ref":"ThingName"},"artifacts":{"type":"object","additionalProperties":false,"properties":{"certs":{"$ref":"Artifact"},"config":{"$ref":"Artifact"}}},"device":{"$ref":"Device"},"template":{"$ref":"CoreTemplate"},"provisioning":{"$ref":"Provisioning"},"links":{"type":"object","additionalProperties":false,"required":["self","task"],"properties":{"self":{"type":"string"},"task":{"type":"string"}}},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"Instant"}}};
const schema53 = {"$id":"Provisioning","type":"object","additionalProperties":false,"required":["status","provisioningTemplate","coreVersion"],"properties":{"status":{"type":"string","enum":["Success","Failure"]},"provisioningTemplate":{"type":"string"},"coreVersion":{"type":"string"},"thingArn":{"type":"string"},"certificateId":{"type":"string"},"certificateArn":{"type":"string"}}};
const schema46 = {"$id":"Device","type":"object","additionalProperties":false,"required":["installedComponents","effectiveDeployments","status"],"properties":{"installedComponents":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"type":"string"},"version":{"type":"string"}}}},"effectiveDeployments":{"type":"array","items":{"$ref":"EffectiveDeployment"}},"status":{"type":"string","enum":["HEALTHY","UNHEALTHY","UNKNOWN"]},"coreVersion":{"type":"string"},"platform":{"type":"string"},"architecture":{"type":"string"},"lastStatusUpdateTimestamp":{"$ref":"Instant"},"tags":{"type":"object","additionalProperties":{"type":"string"}}}};
const schema47 = {"$id":"EffectiveDeployment","type":"object","additionalProperties":false,"properties":{"deploymentId":{"type":"string"},"deploymentName":{"type":"string"},"iotJobId":{"type":"string"},"iotJobArn":{"type":"string"},"description":{"type":"string"},"targetArn":{"type":"string"},"coreDeviceExecutionStatus":{"type":"string"},"reason":{"type":"string"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"Instant"}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="EffectiveDeployment" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func27.call(schema47.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.deploymentId !== undefined){
let data0 = data.deploymentId;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/deploymentId",schemaPath:"#/properties/deploymentId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.deploymentId.type,parentSchema:schema47.properties.deploymentId,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.deploymentName !== undefined){
let data1 = data.deploymentName;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/deploymentName",schemaPath:"#/properties/deploymentName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.deploymentName.type,parentSchema:schema47.properties.deploymentName,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.iotJobId !== undefined){
let data2 = data.iotJobId;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/iotJobId",schemaPath:"#/properties/iotJobId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.iotJobId.type,parentSchema:schema47.properties.iotJobId,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.iotJobArn !== undefined){
let data3 = data.iotJobArn;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/iotJobArn",schemaPath:"#/properties/iotJobArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.iotJobArn.type,parentSchema:schema47.properties.iotJobArn,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.description !== undefined){
let data4 = data.description;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.description.type,parentSchema:schema47.properties.description,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.targetArn !== undefined){
let data5 = data.targetArn;
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/targetArn",schemaPath:"#/properties/targetArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.targetArn.type,parentSchema:schema47.properties.targetArn,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.coreDeviceExecutionStatus !== undefined){
let data6 = data.coreDeviceExecutionStatus;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/coreDeviceExecutionStatus",schemaPath:"#/properties/coreDeviceExecutionStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.coreDeviceExecutionStatus.type,parentSchema:schema47.properties.coreDeviceExecutionStatus,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.reason !== undefined){
let data7 = data.reason;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.reason.type,parentSchema:schema47.properties.reason,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data8 = data.createdAt;
if(typeof data8 === "string"){
if(!pattern12.test(data8)){
const err9 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data9 = data.updatedAt;
if(typeof data9 === "string"){
if(!pattern12.test(data9)){
const err11 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Device" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.installedComponents === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "installedComponents"},message:"must have required property '"+"installedComponents"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.effectiveDeployments === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "effectiveDeployments"},message:"must have required property '"+"effectiveDeployments"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "installedComponents") || (key0 === "effectiveDeployments")) || (key0 === "status")) || (key0 === "coreVersion")) || (key0 === "platform")) || (key0 === "architecture")) || (key0 === "lastStatusUpdateTimestamp")) || (key0 === "tags"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.installedComponents !== undefined){
let data0 = data.installedComponents;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err4 = {instancePath:instancePath+"/installedComponents/" + i0,schemaPath:"#/properties/installedComponents/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema46.properties.installedComponents.items.required,parentSchema:schema46.properties.installedComponents.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.version === undefined){
const err5 = {instancePath:instancePath+"/installedComponents/" + i0,schemaPath:"#/properties/installedComponents/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema46.properties.installedComponents.items.required,parentSchema:schema46.properties.installedComponents.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "version"))){
const err6 = {instancePath:instancePath+"/installedComponents/" + i0,schemaPath:"#/properties/installedComponents/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema46.properties.installedComponents.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/installedComponents/" + i0+"/name",schemaPath:"#/properties/installedComponents/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.installedComponents.items.properties.name.type,parentSchema:schema46.properties.installedComponents.items.properties.name,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.version !== undefined){
let data3 = data1.version;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/installedComponents/" + i0+"/version",schemaPath:"#/properties/installedComponents/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.installedComponents.items.properties.version.type,parentSchema:schema46.properties.installedComponents.items.properties.version,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/installedComponents/" + i0,schemaPath:"#/properties/installedComponents/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.installedComponents.items.type,parentSchema:schema46.properties.installedComponents.items,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/installedComponents",schemaPath:"#/properties/installedComponents/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.installedComponents.type,parentSchema:schema46.properties.installedComponents,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.effectiveDeployments !== undefined){
let data4 = data.effectiveDeployments;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate37(data4[i1], {instancePath:instancePath+"/effectiveDeployments/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/effectiveDeployments",schemaPath:"#/properties/effectiveDeployments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.effectiveDeployments.type,parentSchema:schema46.properties.effectiveDeployments,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.status !== undefined){
let data6 = data.status;
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.status.type,parentSchema:schema46.properties.status,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data6 === "HEALTHY") || (data6 === "UNHEALTHY")) || (data6 === "UNKNOWN"))){
const err13 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema46.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema46.properties.status.enum,parentSchema:schema46.properties.status,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.coreVersion !== undefined){
let data7 = data.coreVersion;
if(typeof data7 !== "string"){
const err14 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.coreVersion.type,parentSchema:schema46.properties.coreVersion,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.platform !== undefined){
let data8 = data.platform;
if(typeof data8 !== "string"){
const err15 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.platform.type,parentSchema:schema46.properties.platform,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.architecture !== undefined){
let data9 = data.architecture;
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/architecture",schemaPath:"#/properties/architecture/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.architecture.type,parentSchema:schema46.properties.architecture,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.lastStatusUpdateTimestamp !== undefined){
let data10 = data.lastStatusUpdateTimestamp;
if(typeof data10 === "string"){
if(!pattern12.test(data10)){
const err17 = {instancePath:instancePath+"/lastStatusUpdateTimestamp",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/lastStatusUpdateTimestamp",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.tags !== undefined){
let data11 = data.tags;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
let data12 = data11[key2];
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.tags.additionalProperties.type,parentSchema:schema46.properties.tags.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.tags.type,parentSchema:schema46.properties.tags,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema51 = {"$id":"CoreTemplate","type":"object","additionalProperties":false,"required":["desired","reported"],"properties":{"desired":{"$ref":"TemplateVersion"},"reported":{"type":"object","additionalProperties":false,"required":["name","version","deploymentStatus"],"properties":{"name":{"type":"string"},"version":{"type":"integer","minimum":0},"deploymentStatus":{"type":"string"},"deploymentStatusMessage":{"type":"string"}}}}};
const schema52 = {"$id":"TemplateVersion","type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"type":"string"},"version":{"type":"integer","minimum":0}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTemplate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.desired === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "desired"},message:"must have required property '"+"desired"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reported === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reported"},message:"must have required property '"+"reported"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "desired") || (key0 === "reported"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.desired !== undefined){
let data0 = data.desired;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err3 = {instancePath:instancePath+"/desired",schemaPath:"TemplateVersion/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema52.required,parentSchema:schema52,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.version === undefined){
const err4 = {instancePath:instancePath+"/desired",schemaPath:"TemplateVersion/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema52.required,parentSchema:schema52,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "name") || (key1 === "version"))){
const err5 = {instancePath:instancePath+"/desired",schemaPath:"TemplateVersion/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/desired/name",schemaPath:"TemplateVersion/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.name.type,parentSchema:schema52.properties.name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.version !== undefined){
let data2 = data0.version;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/desired/version",schemaPath:"TemplateVersion/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.version.type,parentSchema:schema52.properties.version,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/desired/version",schemaPath:"TemplateVersion/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.version,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/desired",schemaPath:"TemplateVersion/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.reported !== undefined){
let data3 = data.reported;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err10 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema51.properties.reported.required,parentSchema:schema51.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.version === undefined){
const err11 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema51.properties.reported.required,parentSchema:schema51.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.deploymentStatus === undefined){
const err12 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/required",keyword:"required",params:{missingProperty: "deploymentStatus"},message:"must have required property '"+"deploymentStatus"+"'",schema:schema51.properties.reported.required,parentSchema:schema51.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key2 in data3){
if(!((((key2 === "name") || (key2 === "version")) || (key2 === "deploymentStatus")) || (key2 === "deploymentStatusMessage"))){
const err13 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema51.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/reported/name",schemaPath:"#/properties/reported/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.reported.properties.name.type,parentSchema:schema51.properties.reported.properties.name,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.version !== undefined){
let data5 = data3.version;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/reported/version",schemaPath:"#/properties/reported/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema51.properties.reported.properties.version.type,parentSchema:schema51.properties.reported.properties.version,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/reported/version",schemaPath:"#/properties/reported/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema51.properties.reported.properties.version,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data3.deploymentStatus !== undefined){
let data6 = data3.deploymentStatus;
if(typeof data6 !== "string"){
const err17 = {instancePath:instancePath+"/reported/deploymentStatus",schemaPath:"#/properties/reported/properties/deploymentStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.reported.properties.deploymentStatus.type,parentSchema:schema51.properties.reported.properties.deploymentStatus,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.deploymentStatusMessage !== undefined){
let data7 = data3.deploymentStatusMessage;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/reported/deploymentStatusMessage",schemaPath:"#/properties/reported/properties/deploymentStatusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.reported.properties.deploymentStatusMessage.type,parentSchema:schema51.properties.reported.properties.deploymentStatusMessage,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.reported.type,parentSchema:schema51.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Core" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.artifacts === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "artifacts"},message:"must have required property '"+"artifacts"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.device === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "device"},message:"must have required property '"+"device"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.template === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.provisioning === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioning"},message:"must have required property '"+"provisioning"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.links === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.createdAt === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.updatedAt === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "artifacts")) || (key0 === "device")) || (key0 === "template")) || (key0 === "provisioning")) || (key0 === "links")) || (key0 === "createdAt")) || (key0 === "updatedAt"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err9 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.artifacts !== undefined){
let data1 = data.artifacts;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "certs") || (key1 === "config"))){
const err11 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.artifacts,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.certs !== undefined){
if(!(validate24(data1.certs, {instancePath:instancePath+"/artifacts/certs",parentData:data1,parentDataProperty:"certs",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data1.config !== undefined){
if(!(validate24(data1.config, {instancePath:instancePath+"/artifacts/config",parentData:data1,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.artifacts.type,parentSchema:schema44.properties.artifacts,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.device !== undefined){
if(!(validate36(data.device, {instancePath:instancePath+"/device",parentData:data,parentDataProperty:"device",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.template !== undefined){
if(!(validate40(data.template, {instancePath:instancePath+"/template",parentData:data,parentDataProperty:"template",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.provisioning !== undefined){
let data6 = data.provisioning;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.status === undefined){
const err13 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema53.required,parentSchema:schema53,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6.provisioningTemplate === undefined){
const err14 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/required",keyword:"required",params:{missingProperty: "provisioningTemplate"},message:"must have required property '"+"provisioningTemplate"+"'",schema:schema53.required,parentSchema:schema53,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6.coreVersion === undefined){
const err15 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/required",keyword:"required",params:{missingProperty: "coreVersion"},message:"must have required property '"+"coreVersion"+"'",schema:schema53.required,parentSchema:schema53,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data6){
if(!((((((key2 === "status") || (key2 === "provisioningTemplate")) || (key2 === "coreVersion")) || (key2 === "thingArn")) || (key2 === "certificateId")) || (key2 === "certificateArn"))){
const err16 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.status !== undefined){
let data7 = data6.status;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/provisioning/status",schemaPath:"Provisioning/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.status.type,parentSchema:schema53.properties.status,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((data7 === "Success") || (data7 === "Failure"))){
const err18 = {instancePath:instancePath+"/provisioning/status",schemaPath:"Provisioning/properties/status/enum",keyword:"enum",params:{allowedValues: schema53.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.status.enum,parentSchema:schema53.properties.status,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.provisioningTemplate !== undefined){
let data8 = data6.provisioningTemplate;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/provisioning/provisioningTemplate",schemaPath:"Provisioning/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.provisioningTemplate.type,parentSchema:schema53.properties.provisioningTemplate,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.coreVersion !== undefined){
let data9 = data6.coreVersion;
if(typeof data9 !== "string"){
const err20 = {instancePath:instancePath+"/provisioning/coreVersion",schemaPath:"Provisioning/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.coreVersion.type,parentSchema:schema53.properties.coreVersion,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.thingArn !== undefined){
let data10 = data6.thingArn;
if(typeof data10 !== "string"){
const err21 = {instancePath:instancePath+"/provisioning/thingArn",schemaPath:"Provisioning/properties/thingArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.thingArn.type,parentSchema:schema53.properties.thingArn,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.certificateId !== undefined){
let data11 = data6.certificateId;
if(typeof data11 !== "string"){
const err22 = {instancePath:instancePath+"/provisioning/certificateId",schemaPath:"Provisioning/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.certificateId.type,parentSchema:schema53.properties.certificateId,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.certificateArn !== undefined){
let data12 = data6.certificateArn;
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/provisioning/certificateArn",schemaPath:"Provisioning/properties/certificateArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.certificateArn.type,parentSchema:schema53.properties.certificateArn,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.links !== undefined){
let data13 = data.links;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.self === undefined){
const err25 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "self"},message:"must have required property '"+"self"+"'",schema:schema44.properties.links.required,parentSchema:schema44.properties.links,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data13.task === undefined){
const err26 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "task"},message:"must have required property '"+"task"+"'",schema:schema44.properties.links.required,parentSchema:schema44.properties.links,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key3 in data13){
if(!((key3 === "self") || (key3 === "task"))){
const err27 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.links,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data13.self !== undefined){
let data14 = data13.self;
if(typeof data14 !== "string"){
const err28 = {instancePath:instancePath+"/links/self",schemaPath:"#/properties/links/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.links.properties.self.type,parentSchema:schema44.properties.links.properties.self,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data13.task !== undefined){
let data15 = data13.task;
if(typeof data15 !== "string"){
const err29 = {instancePath:instancePath+"/links/task",schemaPath:"#/properties/links/properties/task/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.links.properties.task.type,parentSchema:schema44.properties.links.properties.task,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.links.type,parentSchema:schema44.properties.links,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data16 = data.createdAt;
if(typeof data16 === "string"){
if(!pattern12.test(data16)){
const err31 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data17 = data.updatedAt;
if(typeof data17 === "string"){
if(!pattern12.test(data17)){
const err33 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

export const Provisioning = validate42;

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Provisioning" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provisioningTemplate === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioningTemplate"},message:"must have required property '"+"provisioningTemplate"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.coreVersion === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "coreVersion"},message:"must have required property '"+"coreVersion"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "status") || (key0 === "provisioningTemplate")) || (key0 === "coreVersion")) || (key0 === "thingArn")) || (key0 === "certificateId")) || (key0 === "certificateArn"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.status.type,parentSchema:schema53.properties.status,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data0 === "Success") || (data0 === "Failure"))){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema53.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.status.enum,parentSchema:schema53.properties.status,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.provisioningTemplate !== undefined){
let data1 = data.provisioningTemplate;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.provisioningTemplate.type,parentSchema:schema53.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.coreVersion !== undefined){
let data2 = data.coreVersion;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.coreVersion.type,parentSchema:schema53.properties.coreVersion,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.thingArn !== undefined){
let data3 = data.thingArn;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/thingArn",schemaPath:"#/properties/thingArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.thingArn.type,parentSchema:schema53.properties.thingArn,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.certificateId !== undefined){
let data4 = data.certificateId;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/certificateId",schemaPath:"#/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.certificateId.type,parentSchema:schema53.properties.certificateId,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.certificateArn !== undefined){
let data5 = data.certificateArn;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/certificateArn",schemaPath:"#/properties/certificateArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.certificateArn.type,parentSchema:schema53.properties.certificateArn,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}

export const Artifact = validate24;

export const Device = validate36;

export const EffectiveDeployment = validate37;

export const TemplateVersion = validate43;

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TemplateVersion" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.name.type,parentSchema:schema52.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.version.type,parentSchema:schema52.properties.version,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.version,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

export const CoreTemplate = validate40;

export const CoreSummary = validate44;
const schema58 = {"$id":"CoreSummary","type":"object","additionalProperties":false,"required":["name","provisioningStatus","template","createdAt","updatedAt"],"properties":{"name":{"$ref":"ThingName"},"provisioningStatus":{"type":"string","enum":["Success","Failure"]},"template":{"$ref":"CoreTemplate"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"Instant"}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreSummary" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provisioningStatus === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioningStatus"},message:"must have required property '"+"provisioningStatus"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.template === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.createdAt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.updatedAt === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "provisioningStatus")) || (key0 === "template")) || (key0 === "createdAt")) || (key0 === "updatedAt"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.provisioningStatus !== undefined){
let data1 = data.provisioningStatus;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/provisioningStatus",schemaPath:"#/properties/provisioningStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.provisioningStatus.type,parentSchema:schema58.properties.provisioningStatus,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((data1 === "Success") || (data1 === "Failure"))){
const err9 = {instancePath:instancePath+"/provisioningStatus",schemaPath:"#/properties/provisioningStatus/enum",keyword:"enum",params:{allowedValues: schema58.properties.provisioningStatus.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.provisioningStatus.enum,parentSchema:schema58.properties.provisioningStatus,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.template !== undefined){
if(!(validate40(data.template, {instancePath:instancePath+"/template",parentData:data,parentDataProperty:"template",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.createdAt !== undefined){
let data3 = data.createdAt;
if(typeof data3 === "string"){
if(!pattern12.test(data3)){
const err10 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data4 = data.updatedAt;
if(typeof data4 === "string"){
if(!pattern12.test(data4)){
const err12 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

export const CoreList = validate46;
const schema62 = {"$id":"CoreList","type":"object","additionalProperties":false,"required":["cores"],"properties":{"cores":{"type":"array","items":{"$ref":"CoreSummary"}},"pagination":{"$ref":"ThingPagination"}}};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cores === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "cores") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.cores !== undefined){
let data0 = data.cores;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate44(data0[i0], {instancePath:instancePath+"/cores/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.cores.type,parentSchema:schema62.properties.cores,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"ThingPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.count.type,parentSchema:schema40.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.thingName === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema40.properties.lastEvaluated.required,parentSchema:schema40.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "thingName")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.thingName !== undefined){
let data5 = data4.thingName;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/thingName",schemaPath:"ThingPagination/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.lastEvaluated.properties.thingName.type,parentSchema:schema40.properties.lastEvaluated.properties.thingName,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.lastEvaluated.type,parentSchema:schema40.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

export const ThingPagination = validate48;

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ThingPagination" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "count") || (key0 === "lastEvaluated"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.count !== undefined){
let data0 = data.count;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.count.type,parentSchema:schema40.properties.count,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lastEvaluated !== undefined){
let data1 = data.lastEvaluated;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.thingName === undefined){
const err2 = {instancePath:instancePath+"/lastEvaluated",schemaPath:"#/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema40.properties.lastEvaluated.required,parentSchema:schema40.properties.lastEvaluated,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!(key1 === "thingName")){
const err3 = {instancePath:instancePath+"/lastEvaluated",schemaPath:"#/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.lastEvaluated,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.thingName !== undefined){
let data2 = data1.thingName;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/lastEvaluated/thingName",schemaPath:"#/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.lastEvaluated.properties.thingName.type,parentSchema:schema40.properties.lastEvaluated.properties.thingName,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/lastEvaluated",schemaPath:"#/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.lastEvaluated.type,parentSchema:schema40.properties.lastEvaluated,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

export const Instant = validate49;

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Instant" */;
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern12.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

export const OptionalInstant = validate50;

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="OptionalInstant" */;
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema34.type},message:"must be string,null",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern12.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
validate50.errors = vErrors;
return errors === 0;
}

export const Error = validate51;
const schema67 = {"$id":"Error","type":"object","additionalProperties":false,"required":["error","code","message","details","requestId"],"properties":{"error":{"type":"string"},"code":{"type":"string"},"message":{"type":"string"},"details":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["field","problem"],"properties":{"field":{"type":"string"},"problem":{"type":"string"}}}},"requestId":{"type":"string"}}};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Error" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.code === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.message === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.details === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "details"},message:"must have required property '"+"details"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.requestId === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestId"},message:"must have required property '"+"requestId"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "error") || (key0 === "code")) || (key0 === "message")) || (key0 === "details")) || (key0 === "requestId"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.error !== undefined){
let data0 = data.error;
if(typeof data0 !== "string"){
const err6 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.error.type,parentSchema:schema67.properties.error,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.code !== undefined){
let data1 = data.code;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.code.type,parentSchema:schema67.properties.code,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.message !== undefined){
let data2 = data.message;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.message.type,parentSchema:schema67.properties.message,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.details !== undefined){
let data3 = data.details;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.field === undefined){
const err9 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema67.properties.details.items.required,parentSchema:schema67.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.problem === undefined){
const err10 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/required",keyword:"required",params:{missingProperty: "problem"},message:"must have required property '"+"problem"+"'",schema:schema67.properties.details.items.required,parentSchema:schema67.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "field") || (key1 === "problem"))){
const err11 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema67.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.field !== undefined){
let data5 = data4.field;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/details/" + i0+"/field",schemaPath:"#/properties/details/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.details.items.properties.field.type,parentSchema:schema67.properties.details.items.properties.field,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.problem !== undefined){
let data6 = data4.problem;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/details/" + i0+"/problem",schemaPath:"#/properties/details/items/properties/problem/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.details.items.properties.problem.type,parentSchema:schema67.properties.details.items.properties.problem,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.properties.details.items.type,parentSchema:schema67.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.details.type,parentSchema:schema67.properties.details,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestId !== undefined){
let data7 = data.requestId;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.requestId.type,parentSchema:schema67.properties.requestId,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.type,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}
